using SvcDsl.Tool.Check;
using SvcDsl.Tool.Input;
using SvcDsl.Tool.Output;

namespace SvcDsl.Tool.Fixing;

/// <summary>Writes what was corrected: into the files, or as a diff.</summary>
internal sealed class FixReport(ToolConsole console, CheckResult before, CheckResult after, IReadOnlyList<Correction> corrections)
{
    /// <summary>The files whose text has changed, with the text of before.</summary>
    private IEnumerable<(SourceText Before, SourceText After)> Changed =>
        before.Files.Zip(after.Files).Where(pair => pair.First.Source is not null && !ReferenceEquals(pair.First.Source, pair.Second.Source))
            .Select(pair => (pair.First.Source!, pair.Second.Source!));

    public void WriteDiff(Palette palette)
    {
        foreach ((SourceText old, SourceText current) in Changed)
        {
            foreach (string line in UnifiedDiff.Lines(old.Name, old.Text, current.Text))
                console.Output.WriteLine(line switch { ['+', ..] => palette.Added(line), ['-', ..] => palette.Removed(line), _ => line });
        }
    }

    /// <summary>Writes the files back in their own encoding; what could not be written is a remark.</summary>
    public IReadOnlyList<Remark> WriteFiles()
    {
        var problems = new List<Remark>();
        foreach ((_, SourceText current) in Changed)
        {
            try
            {
                File.WriteAllBytes(current.File.Path!, [.. current.Encoding.Preamble, .. current.Encoding.GetBytes(current.Text)]);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add(Remark.OfFile(ToolRules.NotReadable, current.Name, $"The corrections cannot be written: {InputFinder.Reason(e)}"));
            }
        }

        return problems;
    }

    /// <param name="verb">"fixed", or "would fix".</param>
    public IEnumerable<string> Lines(string verb) =>
        corrections.Select(correction => $"{verb} {correction.Finding.Rule.Id} at {TextOutput.Place(correction.Finding.Origin)}: {correction.Description}");
}
