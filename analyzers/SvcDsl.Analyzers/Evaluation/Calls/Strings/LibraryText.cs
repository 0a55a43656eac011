using System.Globalization;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>The text of the objects of the base library that an evaluation knows.</summary>
internal static class LibraryText
{
    public static string? Format(object instance, string? format, bool invariant) => instance switch
    {
        Guid id when format is null or "" or "D" or "N" or "B" or "P" => id.ToString(format, CultureInfo.InvariantCulture),
        Version version when format is null or "" => version.ToString(),
        TimeSpan time when format is null or "" or "c" => time.ToString("c", CultureInfo.InvariantCulture),
        DateTime time when format is "s" || invariant && IsNumeric(format) => time.ToString(format, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Whether a format of a date has numbers only; names of days and months are other data on other machines.</summary>
    private static bool IsNumeric(string? format) =>
        format is { Length: > 1 } && !format.Contains("MMM") && !format.Contains("ddd") && !format.Contains("yyyyy") && format.All("yMdHms-T:._ ".Contains);
}
