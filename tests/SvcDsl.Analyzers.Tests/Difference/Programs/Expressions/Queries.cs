using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;
using static SvcDsl.Analyzers.Tests.Difference.Programs.Construct;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Expressions;

/// <summary>LINQ, in both syntaxes.</summary>
internal static class Queries
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        Of(TextArray, "Select", 4, a => Chain(a, CodeType.NumberArray, "Select", Number, Text, ".ToArray()")),
        Of(TextArray, "Where", 4, a => Chain(a, TextArray, "Where", Text, Truth, ".ToArray()")),
        Of(TextList, "OrderBy", 2, a => Chain(a, TextArray, a.Draw.Pick(["OrderBy", "OrderByDescending"]), Text, Number, ".ToList()")),
        Of(TextList, "OrderBy of strings with a comparer", 1, a => $"{a.Expression(TextArray)}.OrderBy(word => word, StringComparer.Ordinal).ThenBy(word => word.Length).ToList()"),
        Of(TextList, "Distinct", 2, a => $"{a.Expression(TextArray)}.Distinct().ToList()"),
        Of(TextList, "GroupBy", 2, a => $"{a.Expression(TextArray)}.GroupBy(word => word.Length).Select(words => words.First() + words.Key).ToList()"),
        Of(TextList, "Concat and Append", 3, a => $"{a.Expression(TextArray)}.Concat({a.Expression(TextArray)}).Append({a.String()}).ToList()"),
        Of(TextList, "Union, Intersect and Except", 2, a => $"{a.Expression(TextArray)}.{a.Draw.Pick(["Union", "Intersect", "Except"])}({a.Expression(TextArray)}).ToList()"),
        Of(TextArray, "Skip and Take", 3, a => $"{a.Expression(TextArray)}.{a.Draw.Pick(["Skip", "Take", "SkipLast", "TakeLast"])}({a.Draw.Below(3)}).ToArray()"),
        Of(TextArray, "SkipWhile and TakeWhile", 1, a => Chain(a, TextArray, a.Draw.Pick(["SkipWhile", "TakeWhile"]), Text, Truth, ".ToArray()")),
        Of(TextArray, "Zip", 2, a => $"{a.Expression(TextArray)}.Zip({a.Expression(CodeType.NumberArray)}, (word, number) => word + number).ToArray()"),
        Of(TextArray, "SelectMany", 2, a => $"{a.Expression(TextArray)}.SelectMany(word => word.Split('e')).ToArray()"),
        Of(TextArray, "Reverse", 2, a => $"{a.Expression(TextArray)}.AsEnumerable().Reverse().ToArray()"),
        Of(TextArray, "Select with the place", 2, a => $"{a.Expression(TextArray)}.Select((word, place) => word + place).ToArray()"),
        Of(TextArray, "query expression", 3, a => Query(a)),
        Of(TextArray, "query expression with let and orderby", 2, a => $"(from word in {a.Expression(TextArray)} let size = word.Length where size < 20 orderby size descending select word + size).ToArray()"),
        Of(TextArray, "query expression with two sources", 1, a => TwoSources(a)),
        Of(TextArray, "Chunk and Cast", 1, a => $"{a.Expression(TextArray)}.Chunk(2).Select(part => string.Join(\"\", part)).ToArray()"),
        Of(Number, "Sum", 3, a => Chain(a, TextArray, "Sum", Text, Number, "")),
        Of(Number, "Count", 3, a => Chain(a, TextArray, "Count", Text, Truth, "")),
        Of(Number, "Max and Min of numbers", 2, a => $"new int[] {{ {a.Int()}, {a.Int()} }}.{a.Draw.Pick(["Max", "Min"])}()"),
        Of(Number, "Aggregate", 2, a => $"{a.Expression(CodeType.NumberArray)}.Aggregate(1, (left, right) => (left + right) % 1000)"),
        Of(Number, "First, Last and ElementAt", 2, a => $"new int[] {{ {a.Int()}, {a.Int()} }}.{a.Draw.Pick(["First()", "Last()", "ElementAt(1)", "LastOrDefault()"])}"),
        Of(Text, "First of a query", 2, a => Chain(a, TextArray, "Where", Text, Truth, $".DefaultIfEmpty(\"{a.Draw.Pick(Literals.Names)}\").First()")),
        Of(Text, "Aggregate of strings", 2, a => $"{a.Expression(TextArray)}.Aggregate(\"\", (left, right) => left + right)"),
        Of(Text, "MaxBy and MinBy", 1, a => $"({a.Expression(TextArray)}.{a.Draw.Pick(["MaxBy", "MinBy"])}(word => word.Length) ?? \"x\")"),
    ];

    private static Code Chain(Author author, CodeType source, string method, CodeType element, CodeType result, string end)
    {
        Piece items = author.Expression(source);
        return author.InFunction(result, () =>
        {
            string item = author.Parameter(element);
            return (Code)$"{items}.{method}({item} => {author.Expression(result)}){end}";
        });
    }

    /// <summary>The second source sees the first one's variable, so a query in it must not use that name.</summary>
    private static Code TwoSources(Author author)
    {
        string word = author.Hidden();
        string number = author.Hidden();
        return $"(from {word} in {author.Expression(TextArray)} from {number} in {author.Expression(CodeType.NumberArray)} select {word} + {number}).ToArray()";
    }

    private static Code Query(Author author)
    {
        Piece items = author.Expression(TextArray);
        return author.InFunction(Text, () =>
        {
            // A range variable is read only.
            string item = author.Declare(Text, isAssignable: false);
            return (Code)$"(from {item} in {items} where {author.Bool()} select {author.String()}).ToArray()";
        });
    }
}
