using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace SvcDsl.Provenance;

/// <summary>
/// The statement of the running program that called into the DSL. The stack is captured at the call and read only when somebody
/// asks for the position, because capturing costs microseconds and reading symbols costs ten times that.
/// </summary>
internal sealed class StackOrigin : Origin
{
    // To ask an assembly for its name costs as much as to walk up the stack, and it would be asked for at every frame.
    private static readonly ConcurrentDictionary<Assembly, bool> Ours = new();

    private readonly IReadOnlyList<(MethodBase Method, int Offset)>? frames;
    private Origin? resolved;

    private StackOrigin(IReadOnlyList<(MethodBase Method, int Offset)> frames) => this.frames = frames;

    public override string File => Resolve().File;

    public override int Line => Resolve().Line;

    public override int Column => Resolve().Column;

    public override int EndLine => Resolve().EndLine;

    public override int EndColumn => Resolve().EndColumn;

    public override Origin? Caller => frames!.Count > 1 ? new StackOrigin([.. frames.Skip(1)]) : null;

    public static Origin Capture()
    {
        // A helper that is called by a helper is of interest; what the runtime and the host do below Define is not.
        const int MaxCallers = 8;
        var frames = new List<(MethodBase, int)>(2);
        foreach (StackFrame frame in new StackTrace(1, fNeedFileInfo: false).GetFrames() ?? [])
        {
            if (frame?.GetMethod() is not { } method || frames.Count == MaxCallers)
                continue;
            bool isOurs = IsOurs(method.Module.Assembly);
            if (isOurs && frames.Count > 0)
                break;
            if (!isOurs)
                frames.Add((method, frame.GetILOffset()));
        }

        return frames.Count == 0 ? None : new StackOrigin(frames);
    }

    private static bool IsOurs(Assembly assembly) => Ours.GetOrAdd(
        assembly, static item => item == typeof(StackOrigin).Assembly || item.GetName().Name is "SvcDsl" or "SvcDsl.Router" or "SvcDsl.Emit");

    private Origin Resolve()
    {
        if (resolved is null)
        {
            (MethodBase method, int offset) = frames![0];
            resolved = SequencePoints.Find(method, offset) ?? None;
        }

        return resolved;
    }
}
