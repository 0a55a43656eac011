using System.Globalization;
using System.Text;
using SvcDsl.Provenance;
using SvcDsl.Rules;

namespace SvcDsl.Emission;

/// <summary>Writes the other places of a finding behind its message, because a line of build output has only one position.</summary>
internal static class FindingText
{
    /// <param name="finding">The finding.</param>
    /// <param name="environments">The environments that it holds in; empty when it holds in all of them.</param>
    public static string Of(Finding finding, IReadOnlyList<string> environments)
    {
        var text = new StringBuilder(SingleLine(finding.Message));
        foreach (Origin related in finding.Related.Where(related => related.IsKnown))
            text.Append(CultureInfo.InvariantCulture, $" (see {Place(related)})");
        for (Origin? caller = finding.Origin.Caller; caller is { IsKnown: true }; caller = caller.Caller)
            text.Append(CultureInfo.InvariantCulture, $" (called from {Place(caller)})");
        if (environments.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" (environment: {string.Join(", ", environments)})");
        return text.ToString();
    }

    /// <summary>MSBuild reads the output of a tool line by line.</summary>
    public static string SingleLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Place(Origin origin) =>
        string.Create(CultureInfo.InvariantCulture, $"{FileName(origin.File)}({origin.Line})");

    /// <summary>A path in symbols may have the separators of another system.</summary>
    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
