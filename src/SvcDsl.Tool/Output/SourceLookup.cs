using SvcDsl.Tool.Check;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Output;

/// <summary>The files of a result by their names.</summary>
internal sealed class SourceLookup
{
    private readonly Dictionary<string, CheckedFile> files = new(StringComparer.Ordinal);

    public SourceLookup(CheckResult result)
    {
        foreach (CheckedFile file in result.Files)
            files.TryAdd(file.File.Name, file);
    }

    public SourceText? Find(string name) => files.GetValueOrDefault(name)?.Source;

    public InputFile? FileOf(string name) => files.GetValueOrDefault(name)?.File;
}
