using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>The methods of strings that do not search or compare.</summary>
internal static class StringMethods
{
    public static LibraryMethod? Find(IMethodSymbol definition) =>
        definition.MethodKind == MethodKind.Constructor ? Constructors.Find(definition) : Table.Find(definition);

    private static PureMethods Constructors { get; } = new()
    {
        [".ctor(char,int)"] = a => Joined(a.Int(1)) ?? new string(a.Char(0), a.Int(1)),
        [".ctor(char[])"] = a => new string(a.Letters(0)),
        [".ctor(char[],int,int)"] = a => new string(a.Letters(0), a.Int(1), a.Int(2)),
    };

    private static PureMethods Table { get; } = new()
    {
        ["get_Length"] = a => a.Text(0).Length,
        ["get_Chars"] = a => a.Text(0)[a.Int(1)],
        ["get_Item"] = a => a.Text(0)[a.Int(1)],
        ["ToString"] = a => a.Text(0),
        ["ToCharArray()"] = a => a.Text(0).ToCharArray(),
        ["ToCharArray(int,int)"] = a => a.Text(0).ToCharArray(a.Int(1), a.Int(2)),
        ["Clone"] = a => a.Text(0),
        ["Copy"] = a => a.Text(0),
        ["Intern"] = a => a.Text(0),
        ["IsNullOrEmpty"] = a => string.IsNullOrEmpty(a.MaybeText(0)),
        ["IsNullOrWhiteSpace"] = a => string.IsNullOrWhiteSpace(a.MaybeText(0)),

        ["Substring(int)"] = a => a.Text(0).Substring(a.Int(1)),
        ["Substring(int,int)"] = a => a.Text(0).Substring(a.Int(1), a.Int(2)),
        ["Insert"] = a => Joined(a.Text(0).Length + a.Text(2).Length) ?? a.Text(0).Insert(a.Int(1), a.Text(2)),
        ["Remove(int)"] = a => a.Text(0).Remove(a.Int(1)),
        ["Remove(int,int)"] = a => a.Text(0).Remove(a.Int(1), a.Int(2)),
        ["Replace(char,char)"] = a => a.Text(0).Replace(a.Char(1), a.Char(2)),
        ["Replace(string,string)"] = a => Replacing.Replace(a.Text(0), a.Text(1), a.MaybeText(2), StringComparison.Ordinal),
        ["Replace(string,string,StringComparison)"] = a => Comparisons.IsCertain(a, 3) ? Replacing.Replace(a.Text(0), a.Text(1), a.MaybeText(2), a.Comparison(3)) : PureMethods.Unclear,
        ["ReplaceLineEndings(string)"] = a => Replacing.Lines(a.Text(0), a.Text(1)),

        ["PadLeft(int)"] = a => Joined(a.Int(1)) ?? a.Text(0).PadLeft(a.Int(1)),
        ["PadLeft(int,char)"] = a => Joined(a.Int(1)) ?? a.Text(0).PadLeft(a.Int(1), a.Char(2)),
        ["PadRight(int)"] = a => Joined(a.Int(1)) ?? a.Text(0).PadRight(a.Int(1)),
        ["PadRight(int,char)"] = a => Joined(a.Int(1)) ?? a.Text(0).PadRight(a.Int(1), a.Char(2)),
        ["Trim()"] = a => a.Text(0).Trim(),
        ["Trim(char)"] = a => a.Text(0).Trim(a.Char(1)),
        ["Trim(ReadOnlySpan<char>)"] = a => a.Text(0).Trim(a.Letters(1)),
        ["TrimStart(ReadOnlySpan<char>)"] = a => a.Text(0).TrimStart(a.Letters(1)),
        ["TrimEnd(ReadOnlySpan<char>)"] = a => a.Text(0).TrimEnd(a.Letters(1)),
        ["Trim(char[])"] = a => a.Text(0).Trim(a.Letters(1)),
        ["TrimStart()"] = a => a.Text(0).TrimStart(),
        ["TrimStart(char)"] = a => a.Text(0).TrimStart(a.Char(1)),
        ["TrimStart(char[])"] = a => a.Text(0).TrimStart(a.Letters(1)),
        ["TrimEnd()"] = a => a.Text(0).TrimEnd(),
        ["TrimEnd(char)"] = a => a.Text(0).TrimEnd(a.Char(1)),
        ["TrimEnd(char[])"] = a => a.Text(0).TrimEnd(a.Letters(1)),

        ["ToLowerInvariant"] = a => Casing.ToLower(a.Text(0)) ?? PureMethods.Unclear,
        ["ToUpperInvariant"] = a => Casing.ToUpper(a.Text(0)) ?? PureMethods.Unclear,
        ["ToLower(CultureInfo)"] = a => a.IsInvariant(1) && Casing.ToLower(a.Text(0)) is { } text ? text : PureMethods.Unclear,
        ["ToUpper(CultureInfo)"] = a => a.IsInvariant(1) && Casing.ToUpper(a.Text(0)) is { } text ? text : PureMethods.Unclear,

        // Turkish has two letters i.
        ["ToLower()"] = a => a.Text(0).IndexOf('I') < 0 && Casing.ToLower(a.Text(0)) is { } text ? text : PureMethods.Unclear,
        ["ToUpper()"] = a => a.Text(0).IndexOf('i') < 0 && Casing.ToUpper(a.Text(0)) is { } text ? text : PureMethods.Unclear,

        ["Split"] = Splitting.Split,
        ["Join"] = Joining.Join,
        ["Concat"] = Joining.Concat,
        ["Format"] = Formatting.Format,
        ["Create(IFormatProvider,DefaultInterpolatedStringHandler)"] = Formatting.Create,

        ["Equals(string)"] = a => string.Equals(a.MaybeText(0), a.MaybeText(1), StringComparison.Ordinal),
        ["Equals(string,string)"] = a => string.Equals(a.MaybeText(0), a.MaybeText(1), StringComparison.Ordinal),
        ["Equals(string,StringComparison)"] = a => Comparisons.IsCertain(a, 2) ? string.Equals(a.MaybeText(0), a.MaybeText(1), a.Comparison(2)) : PureMethods.Unclear,
        ["Equals(string,string,StringComparison)"] = a => Comparisons.IsCertain(a, 2) ? string.Equals(a.MaybeText(0), a.MaybeText(1), a.Comparison(2)) : PureMethods.Unclear,
        ["Equals(object)"] = a => !a.IsOpaque(1) && a[1] is null or string ? Equals(a[0], a[1]) : PureMethods.Unclear,
        ["CompareOrdinal(string,string)"] = a => Comparisons.Sign(string.CompareOrdinal(a.MaybeText(0), a.MaybeText(1))),
        ["Compare(string,string)"] = a => Comparisons.Culture(a.MaybeText(0), a.MaybeText(1)),
        ["Compare(string,string,StringComparison)"] = Comparisons.Compare,
        ["CompareTo(string)"] = a => Comparisons.Culture(a.Text(0), a.MaybeText(1)),

        ["Contains(string)"] = a => a.Text(0).IndexOf(a.Text(1), StringComparison.Ordinal) >= 0,
        ["Contains(char)"] = a => a.Text(0).IndexOf(a.Char(1)) >= 0,
        ["Contains(string,StringComparison)"] = a => Comparisons.IsCertain(a, 2) ? a.Text(0).IndexOf(a.Text(1), a.Comparison(2)) >= 0 : PureMethods.Unclear,
        ["Contains(char,StringComparison)"] = a => Comparisons.IsCertain(a, 2) ? a.Text(0).IndexOf(a.Char(1).ToString(), a.Comparison(2)) >= 0 : PureMethods.Unclear,
        ["StartsWith(char)"] = a => a.Text(0).Length > 0 && a.Text(0)[0] == a.Char(1),
        ["EndsWith(char)"] = a => a.Text(0).Length > 0 && a.Text(0)[^1] == a.Char(1),
        ["StartsWith(string,StringComparison)"] = a => Comparisons.IsCertain(a, 2) ? a.Text(0).StartsWith(a.Text(1), a.Comparison(2)) : PureMethods.Unclear,
        ["EndsWith(string,StringComparison)"] = a => Comparisons.IsCertain(a, 2) ? a.Text(0).EndsWith(a.Text(1), a.Comparison(2)) : PureMethods.Unclear,
        ["StartsWith(string)"] = a => CultureSearch.StartsWith(a.Text(0), a.Text(1)) ?? PureMethods.Unclear,
        ["EndsWith(string)"] = a => CultureSearch.EndsWith(a.Text(0), a.Text(1)) ?? PureMethods.Unclear,
        ["IndexOf(string)"] = a => CultureSearch.IndexOf(a.Text(0), a.Text(1)) ?? PureMethods.Unclear,

        ["IndexOf(char)"] = a => a.Text(0).IndexOf(a.Char(1)),
        ["IndexOf(char,int)"] = a => a.Text(0).IndexOf(a.Char(1), a.Int(2)),
        ["IndexOf(char,int,int)"] = a => a.Text(0).IndexOf(a.Char(1), a.Int(2), a.Int(3)),
        ["IndexOf(string,StringComparison)"] = a => Comparisons.IsCertain(a, 2) ? a.Text(0).IndexOf(a.Text(1), a.Comparison(2)) : PureMethods.Unclear,
        ["IndexOf(string,int,StringComparison)"] = a => Comparisons.IsCertain(a, 3) ? a.Text(0).IndexOf(a.Text(1), a.Int(2), a.Comparison(3)) : PureMethods.Unclear,
        ["LastIndexOf(char)"] = a => a.Text(0).LastIndexOf(a.Char(1)),
        ["LastIndexOf(char,int)"] = a => a.Text(0).LastIndexOf(a.Char(1), a.Int(2)),

        // For an empty text .NET Framework finds the last letter, .NET the end.
        ["LastIndexOf(string,StringComparison)"] = a => Comparisons.IsCertain(a, 2) && a.Text(1).Length > 0 ? a.Text(0).LastIndexOf(a.Text(1), a.Comparison(2)) : PureMethods.Unclear,
        ["IndexOfAny(char[])"] = a => a.Text(0).IndexOfAny(a.Letters(1)),
        ["IndexOfAny(char[],int)"] = a => a.Text(0).IndexOfAny(a.Letters(1), a.Int(2)),
        ["LastIndexOfAny(char[])"] = a => a.Text(0).LastIndexOfAny(a.Letters(1)),
    };

    /// <summary>Says so when a text would be too long to be made.</summary>
    private static object? Joined(long length) => length > Budget.MaxTextLength ? PureMethods.Unclear : null;
}
