using System.Diagnostics;
using System.Reflection;
using SvcDsl.Provenance;
using SvcDsl.Rules;

namespace SvcDsl.Emission;

/// <summary>Turns an exception that <c>Define</c> ended with into a diagnostic at the statement of the user's code that it came through.</summary>
internal static class DefineFailure
{
    public static Diagnostic Of(Exception exception, ManifestDefinition definition, string environment)
    {
        Exception cause = Cause(exception);
        IReadOnlyList<StackFrame> frames = new StackTrace(cause, fNeedFileInfo: false).GetFrames();
        Origin origin = frames.Select(frame => UsersPosition(frame, definition)).FirstOrDefault(found => found is not null)
            ?? PositionOfDefine(definition);

        // The DSL's own complaints are complete sentences about the user's arguments; of all others the reader needs everything.
        if (cause is ArgumentException or InvalidOperationException && frames.FirstOrDefault(frame => !IsRuntimes(frame)) is { } thrower && IsOurs(thrower))
            return new Diagnostic(EmitRules.DefineFailed, Level.Error, FindingText.SingleLine(cause.Message), origin);

        string message = $"Define of '{definition.Name}' failed for environment '{environment}' with {cause.GetType().FullName}: {cause.Message}";
        return new Diagnostic(EmitRules.DefineFailed, Level.Error, FindingText.SingleLine(message), origin)
        {
            Details = [.. exception.ToString().Split('\n').Select(line => "    " + line.TrimEnd())],
        };
    }

    /// <summary>Where <c>Define</c> begins.</summary>
    public static Origin PositionOfDefine(ManifestDefinition definition) => SequencePoints.Find(definition.DefineMethod, offset: 0) ?? Origin.None;

    /// <summary>A static constructor's exception arrives wrapped, and says nothing itself.</summary>
    private static Exception Cause(Exception exception)
    {
        while (exception is TypeInitializationException or TargetInvocationException && exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    /// <summary>The position of a frame whose code the reader can change. Packages may have symbols too, but not their sources.</summary>
    private static Origin? UsersPosition(StackFrame frame, ManifestDefinition definition)
    {
        if (IsOurs(frame) || frame.GetMethod() is not { } method || SequencePoints.Find(method, frame.GetILOffset()) is not { } position)
            return null;
        return method.Module.Assembly == definition.DefineMethod.Module.Assembly || File.Exists(position.File) ? position : null;
    }

    /// <summary>The runtime's throw helpers, which methods check their arguments with.</summary>
    private static bool IsRuntimes(StackFrame frame) => frame.GetMethod()?.Module.Assembly == typeof(object).Assembly;

    private static bool IsOurs(StackFrame frame) => frame.GetMethod()?.Module.Assembly is { } assembly
        && (assembly == typeof(Manifest).Assembly || assembly == typeof(Origin).Assembly);
}
