using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;
using static SvcDsl.Analyzers.Tests.Difference.Programs.Construct;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Expressions;

/// <summary>What only the running program knows.</summary>
internal static class Unknowns
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        Unknown(Text, "environment variable", 4, a => $"(Environment.GetEnvironmentVariable(\"SVCDSL_NOT_SET\") ?? {a.String()})"),
        Unknown(MaybeText, "environment variable that may be null", 4, _ => $"Environment.GetEnvironmentVariable(\"SVCDSL_NOT_SET\")"),
        Unknown(Text, "mutable static field", 4, a => a.Shop("field", name => $"static string {name} = {a.String()};") is var field ? (Code)$"{field}" : null),
        Unknown(Text, "call into another assembly", 4, a => $"Outside.Text({a.String()})"),
        Unknown(Number, "mutable static field of a number", 4, a => a.Shop("field", name => $"static int {name} = {a.Int()};") is var field ? (Code)$"{field}" : null),
        Unknown(Number, "number from another assembly", 4, a => $"Outside.Number({a.Int()})"),
        Unknown(Number, "the clock", 2, a => $"(DateTime.Now.Year > 2000 ? {a.Int()} : 1)"),
        Unknown(Number, "lambda in another assembly's hands", 3, a => Elsewhere(a)),
        Unknown(Truth, "the machine", 2, _ => $"(Environment.ProcessorCount > 0)"),
        Unknown(Truth, "condition from another assembly", 6, a => $"Outside.Truth({a.Bool()})"),
        Unknown(TextArray, "array from another assembly", 4, a => $"Outside.Same({a.Expression(TextArray)})"),
        Unknown(CodeType.NumberArray, "array of numbers from another assembly", 4, a => $"Outside.Same({a.Expression(CodeType.NumberArray)})"),
        Unknown(TextList, "list from another assembly", 4, a => $"Outside.Same({a.Expression(TextList)})"),
        Unknown(PortsByName, "dictionary from another assembly", 3, a => $"Outside.Same({a.Expression(PortsByName)})"),
        Unknown(Pair, "tuple from another assembly", 3, a => $"Outside.Same({a.Expression(Pair)})"),
    ];

    private static Code Elsewhere(Author author) => author.InFunction(Number, () => (Code)$"Outside.Call(() => {author.Int()})");
}
