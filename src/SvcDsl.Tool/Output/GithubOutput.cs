using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Tool.Check;

namespace SvcDsl.Tool.Output;

/// <summary>Findings as workflow commands, which GitHub shows at the lines of a pull request.</summary>
internal static class GithubOutput
{
    public static void Write(CheckResult result, TextWriter output)
    {
        foreach (Remark remark in result.Remarks)
            output.WriteLine(Line(remark));
    }

    private static string Line(Remark remark)
    {
        string command = remark.Level switch { Level.Error => "error", Level.Warning => "warning", _ => "notice" };
        return $"::{command} {Place(remark.Origin)}title={Property(remark.Rule.Id)}::{Data(remark.Message)}";
    }

    /// <summary>GitHub takes columns only when they are in one line.</summary>
    private static string Place(Origin origin)
    {
        if (!origin.IsKnown)
            return "";
        string file = $"file={Property(origin.File)},";
        if (origin.Line == 0)
            return file;
        string columns = origin.EndLine == origin.Line ? $"col={origin.Column},endColumn={origin.EndColumn}," : "";
        return $"{file}line={origin.Line},endLine={origin.EndLine},{columns}";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
