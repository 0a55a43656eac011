namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>The methods of char. Beyond ASCII the tables of runtimes differ.</summary>
internal static class CharMethods
{
    public static PureMethods Table { get; } = new()
    {
        ["IsDigit"] = a => At(a) is { } letter ? char.IsDigit(letter) : PureMethods.Unclear,
        ["IsLetter"] = a => At(a) is { } letter ? char.IsLetter(letter) : PureMethods.Unclear,
        ["IsLetterOrDigit"] = a => At(a) is { } letter ? char.IsLetterOrDigit(letter) : PureMethods.Unclear,
        ["IsLower"] = a => At(a) is { } letter ? char.IsLower(letter) : PureMethods.Unclear,
        ["IsUpper"] = a => At(a) is { } letter ? char.IsUpper(letter) : PureMethods.Unclear,
        ["IsWhiteSpace"] = a => At(a) is { } letter ? char.IsWhiteSpace(letter) : PureMethods.Unclear,
        ["IsPunctuation"] = a => At(a) is { } letter ? char.IsPunctuation(letter) : PureMethods.Unclear,
        ["IsSymbol"] = a => At(a) is { } letter ? char.IsSymbol(letter) : PureMethods.Unclear,
        ["IsSeparator"] = a => At(a) is { } letter ? char.IsSeparator(letter) : PureMethods.Unclear,
        ["IsControl"] = a => At(a) is { } letter ? char.IsControl(letter) : PureMethods.Unclear,
        ["IsNumber"] = a => At(a) is { } letter ? char.IsNumber(letter) : PureMethods.Unclear,
        ["IsAscii"] = a => a.Char(0) < 128,
        ["IsAsciiDigit"] = a => a.Char(0) is >= '0' and <= '9',
        ["IsAsciiLetter"] = a => IsAsciiLetter(a.Char(0)),
        ["IsAsciiLetterLower"] = a => a.Char(0) is >= 'a' and <= 'z',
        ["IsAsciiLetterUpper"] = a => a.Char(0) is >= 'A' and <= 'Z',
        ["IsAsciiLetterOrDigit"] = a => IsAsciiLetter(a.Char(0)) || a.Char(0) is >= '0' and <= '9',
        ["IsAsciiHexDigit"] = a => a.Char(0) is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F',
        ["IsBetween"] = a => a.Char(0) >= a.Char(1) && a.Char(0) <= a.Char(2),
        ["GetNumericValue(char)"] = a => a.Char(0) < 128 ? char.GetNumericValue(a.Char(0)) : PureMethods.Unclear,
        ["ToLowerInvariant"] = a => a.Char(0) < 128 ? char.ToLowerInvariant(a.Char(0)) : PureMethods.Unclear,
        ["ToUpperInvariant"] = a => a.Char(0) < 128 ? char.ToUpperInvariant(a.Char(0)) : PureMethods.Unclear,
        ["ToLower(char)"] = a => a.Char(0) < 128 && a.Char(0) != 'I' ? char.ToLowerInvariant(a.Char(0)) : PureMethods.Unclear,
        ["ToUpper(char)"] = a => a.Char(0) < 128 && a.Char(0) != 'i' ? char.ToUpperInvariant(a.Char(0)) : PureMethods.Unclear,
        ["ToString"] = a => a.Char(0).ToString(),
        ["Equals"] = a => a.IsOpaque(1) ? PureMethods.Unclear : Equals(a[0], a[1]),
        ["CompareTo(char)"] = a => a.Char(0) - a.Char(1),
    };

    private static char? At(PureArguments a)
    {
        char letter = a.Count == 2 ? a.Text(0)[a.Int(1)] : a.Char(0);
        return letter < 128 ? letter : null;
    }

    private static bool IsAsciiLetter(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
