using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;
using static SvcDsl.Analyzers.Tests.Difference.Programs.Construct;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Expressions;

/// <summary>Conditions.</summary>
internal static class Truths
{
    private static readonly string[] Relations = ["<", "<=", ">", ">=", "==", "!="];

    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        Of(Truth, "comparison of numbers", 8, a => $"({a.Int()} {a.Draw.Pick(Relations)} {a.Int()})"),
        Of(Truth, "comparison of strings", 6, a => $"({a.String()} {a.Draw.Pick(["==", "!="])} {a.String()})"),
        Of(Truth, "comparison of characters", 2, a => $"({a.Expression(CodeType.Letter)} {a.Draw.Pick(Relations)} {a.Expression(CodeType.Letter)})"),
        Of(Truth, "comparison of long numbers", 2, a => $"({a.Expression(BigNumber)} {a.Draw.Pick(Relations)} {a.Int()})"),
        Of(Truth, "comparison of double numbers", 2, a => $"({a.Expression(CodeType.Fraction)} {a.Draw.Pick(Relations)} {a.Int()})"),
        Of(Truth, "comparison of nullable numbers", 3, a => $"({a.Expression(MaybeNumber)} {a.Draw.Pick(Relations)} {a.Expression(MaybeNumber)})"),
        Of(Truth, "comparison of tuples", 2, a => $"(({a.Int()}, {a.String()}) == ({a.Int()}, {a.String()}))"),
        Of(Truth, "&& and ||", 6, a => $"({a.Bool()} {a.Draw.Pick(["&&", "||"])} {a.Bool()})"),
        Of(Truth, "& and | and ^ of conditions", 2, a => $"({a.Bool()} {a.Draw.Pick(["&", "|", "^"])} {a.Bool()})"),
        Of(Truth, "negation", 3, a => $"!({a.Bool()})"),
        Of(Truth, "is with a constant", 3, a => $"({a.String()} is \"web\" or \"api\")"),
        Of(Truth, "is with relations", 3, a => $"({a.Int()} is > 0 and not 80)"),
        Of(Truth, "is not null", 3, a => $"({a.Expression(MaybeText)} is not null)"),
        Of(Truth, "is with a type", 3, a => $"((object){a.Expression(a.Draw.Pick<CodeType>([Number, Text, Truth]))} is {a.Draw.Pick(["int", "string", "int and > 5", "string { Length: 3 }"])})"),
        Of(Truth, "is with a property", 3, a => $"({a.Expression(TextArray)} is {{ Length: > 1 }})"),
        Of(Truth, "list pattern", 3, a => $"({a.Expression(TextArray)} is {a.Draw.Pick(["[]", "[_]", "[\"web\", ..]", "[.., \"api\"]", "[_, _, ..]"])})"),
        Of(Truth, "positional pattern", 2, a => $"({a.Expression(Pair)} is (\"web\", > 80))"),
        Of(Truth, "HasValue", 2, a => $"{a.Expression(MaybeNumber)}.HasValue"),
        Of(Truth, "string.IsNullOrEmpty", 2, a => $"string.IsNullOrEmpty({a.Expression(MaybeText)})"),
        Of(Truth, "StartsWith and EndsWith", 3, a => $"{a.String()}.{a.Draw.Pick(["StartsWith", "EndsWith"])}({a.Draw.Pick(["'w'", "\"we\", StringComparison.Ordinal", "\"WE\", StringComparison.OrdinalIgnoreCase"])})"),
        Of(Truth, "string.Contains", 2, a => $"{a.String()}.Contains({a.Draw.Pick(["'a'", "\"ar\""])})"),
        Of(Truth, "string.Equals", 2, a => $"string.Equals({a.String()}, {a.String()}, StringComparison.{a.Draw.Pick(["Ordinal", "OrdinalIgnoreCase"])})"),
        Of(Truth, "Equals of a value", 2, a => $"{a.Int()}.Equals({a.Int()})"),
        Of(Truth, "char.IsDigit and the like", 2, a => $"char.{a.Draw.Pick(["IsDigit", "IsLetter", "IsUpper", "IsAsciiLetterLower"])}({a.Expression(CodeType.Letter)})"),
        Of(Truth, "Contains of a collection", 3, a => $"{a.Expression(TextList)}.Contains({a.String()})"),
        Of(Truth, "ContainsKey", 3, a => $"{a.Expression(PortsByName)}.ContainsKey({a.String()})"),
        Of(Truth, "Any and All", 4, a => Test(a)),
        Of(Truth, "SequenceEqual", 2, a => $"{a.Expression(CodeType.NumberArray)}.SequenceEqual({a.Expression(CodeType.NumberArray)})"),
        Of(Truth, "equality of references", 8, a => a.Find(TextArray) is { } one && a.Find(TextArray) is { } two ? (Code)$"({one.Name} == {two.Name})" : null),
        Of(Truth, "IsEnvironment", 6, a => a.Find(CodeType.Manifest) is { } m ? (Code)$"{m.Name}.IsEnvironment({a.Draw.Pick(["\"prod\"", "\"PROD\", \"staging\"", "\"dev\""])})" : null),
        Of(Truth, "comparison with the environment", 4, a => a.Find(CodeType.Manifest) is { } m ? (Code)$"({m.Name}.Environment == \"prod\")" : null),
        Of(Truth, "TryGetValue", 3, a => $"{a.Expression(PortsByName)}.TryGetValue({a.String()}, out {(a.Find(Number, isAssignable: true) is { } target ? target.Name : "_")})"),
        Of(Truth, "int.TryParse", 2, a => $"int.TryParse({a.String()}, out {(a.Find(Number, isAssignable: true) is { } target ? target.Name : "_")})"),
        Of(Truth, "assignment in a condition", 1, a => a.Find(Truth, isAssignable: true) is { } variable ? (Code)$"({variable.Name} = {a.Bool()})" : null),
    ];

    private static Code Test(Author author)
    {
        Piece words = author.Expression(TextArray);
        return author.InFunction(Truth, () =>
        {
            string item = author.Parameter(Text);
            return (Code)$"{words}.{author.Draw.Pick(["Any", "All"])}({item} => {author.Bool()})";
        });
    }
}
