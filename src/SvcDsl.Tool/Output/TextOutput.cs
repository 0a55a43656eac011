using SvcDsl.Provenance;
using SvcDsl.Tool.Check;

namespace SvcDsl.Tool.Output;

/// <summary>Findings for people: the message, the place, the line with carets, and the other ends as notes.</summary>
internal sealed class TextOutput(TextWriter output, Palette palette)
{
    public void Write(CheckResult result)
    {
        var sources = new SourceLookup(result);
        foreach (Remark remark in result.Remarks)
            Write(remark, sources);
    }

    private void Write(Remark remark, SourceLookup sources)
    {
        output.WriteLine($"{palette.Of(remark.Level, $"{remark.LevelWord}[{remark.Rule.Id}]")}{palette.Bold(": " + Excerpt.Printable(remark.Message))}");
        if (remark.Origin.IsKnown)
            WritePlace(remark.Origin, sources, "-->", '^');
        foreach (Origin related in remark.Related.Distinct())
            WritePlace(related, sources, "see", '-');
        output.WriteLine();
    }

    private void WritePlace(Origin origin, SourceLookup sources, string arrow, char mark)
    {
        var excerpt = new Excerpt(sources.Find(origin.File), origin);
        string margin = new(' ', excerpt.Number.Length);
        output.WriteLine($"{margin}{palette.Frame(arrow)} {Place(origin)}");
        if (excerpt.IsEmpty)
            return;
        (string line, string marks) = excerpt.Render(mark);
        output.WriteLine($"{palette.Frame($"{margin} |")}");
        output.WriteLine($"{palette.Frame($"{excerpt.Number} |")} {line}");
        output.WriteLine($"{palette.Frame($"{margin} |")} {palette.Frame(marks)}");
    }

    public static string Place(Origin origin) => origin.Line > 0 ? $"{origin.File}:{origin.Line}:{origin.Column}" : origin.File;
}
