using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;
using static SvcDsl.Analyzers.Tests.Difference.Programs.Construct;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Expressions;

/// <summary>Numbers. Products are kept small: the compiler refuses constants that overflow.</summary>
internal static class Numbers
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        Of(Number, "addition", 8, a => $"({a.Int()} + {a.Int()})"),
        Of(Number, "subtraction", 4, a => $"({a.Int()} - {a.Int()})"),
        Of(Number, "multiplication and remainder", 3, a => $"({a.Int()} % 1000 * ({a.Int()} % {10 + a.Draw.Below(90)}))"),
        Of(Number, "division", 3, a => $"({a.Int()} / {2 + a.Draw.Below(5)})"),
        Of(Number, "bitwise operators", 3, a => $"({a.Int()} {a.Draw.Pick(["&", "|", "^"])} {a.Int()})"),
        Of(Number, "shifts", 2, a => $"({a.Int()} {a.Draw.Pick(["<<", ">>", ">>>"])} {a.Draw.Below(4)})"),
        Of(Number, "unary operators", 2, a => $"({a.Draw.Pick(["-", "~", "+"])}({a.Int()}))"),
        Of(Number, "checked arithmetic", 2, a => $"checked({a.Int()} + {a.Int()})"),
        Of(Number, "wrap-around arithmetic", 1, a => $"(unchecked(int.MaxValue + {a.Int()}) % 9973)"),
        Of(Number, "conditional operator", 5, a => $"({a.Bool()} ? {a.Int()} : {a.Int()})"),
        Of(Number, "switch expression over a string", 4, a => $"({a.String()} switch {{ \"web\" => {a.Int()}, \"api\" or \"db\" => {a.Int()}, _ => {a.Int()} }})"),
        Of(Number, "switch expression with relations", 4, a => $"({a.Int()} switch {{ < 100 => {a.Int()}, >= 8080 and < 9000 => {a.Int()}, _ => {a.Int()} }})"),
        Of(Number, "switch expression with a guard", 3, a => Guarded(a)),
        Of(Number, "Math.Max and Math.Min", 3, a => $"Math.{a.Draw.Pick(["Max", "Min"])}({a.Int()}, {a.Int()})"),
        Of(Number, "Math.Abs and Math.Clamp", 2, a => $"Math.Clamp(Math.Abs({a.Int()} % 1000), 10, 900)"),
        Of(Number, "int.Parse", 2, a => $"int.Parse(\"{a.Draw.Pick(["80", "8080", "0443"])}\")"),
        Of(Number, "string.Length", 3, a => $"{a.String()}.Length"),
        Of(Number, "string.IndexOf", 2, a => $"{a.String()}.IndexOf('b')"),
        Of(Number, "string.CompareOrdinal", 1, a => $"Math.Sign(string.CompareOrdinal({a.String()}, {a.String()}))"),
        Of(Number, "char to int", 2, a => $"((int){a.Expression(CodeType.Letter)})"),
        Of(Number, "char arithmetic", 2, a => $"({a.Expression(CodeType.Letter)} - '0')"),
        Of(Number, "long to int", 2, a => $"(unchecked((int){a.Expression(BigNumber)}) % 10_000)"),
        Of(Number, "double to int", 1, a => $"(unchecked((int){a.Expression(CodeType.Fraction)}) % 10_000)"),
        Of(Number, "nameof", 1, a => a.Find(_ => true) is { } variable ? (Code)$"nameof({variable.Name}).Length" : null),
        Of(Number, "sizeof and default", 1, a => $"({a.Draw.Pick(["sizeof(int)", "default(int)", "sizeof(long)"])} + {a.Int()})"),
        Of(Number, "assignment as a value", 3, a => a.Find(Number, isAssignable: true) is { } variable ? (Code)$"({variable.Name} = {a.Int()})" : null),
        Of(Number, "compound assignment as a value", 2, a => a.Find(Number, isAssignable: true) is { } variable ? (Code)$"({variable.Name} {a.Draw.Pick(["+=", "-=", "|="])} {a.Int()})" : null),
        Of(Number, "increment as a value", 4, a => a.Find(Number, isAssignable: true) is { } variable ? a.Draw.Chance(50) ? (Code)$"{variable.Name}++" : (Code)$"(--{variable.Name})" : null),
        Of(Number, "throw expression that is not reached", 1, a => $"({a.Expression(MaybeNumber)} ?? ({a.Bool()} || true ? {a.Int()} : throw new InvalidOperationException()))"),
        Of(BigNumber, "long arithmetic", 5, a => $"({a.Expression(BigNumber)} {a.Draw.Pick(["+", "-", "^"])} {a.Int()})"),
        Of(BigNumber, "int to long", 5, a => $"((long){a.Int()})"),
        Of(BigNumber, "LongLength", 1, a => $"{a.Expression(TextArray)}.LongLength"),
        Of(CodeType.Fraction, "double arithmetic", 5, a => $"({a.Expression(CodeType.Fraction)} {a.Draw.Pick(["+", "-", "*", "/"])} {a.Expression(CodeType.Fraction)})"),
        Of(CodeType.Fraction, "int to double", 5, a => $"({a.Int()} / 2.0)"),
        Of(CodeType.Fraction, "Math.Round and Math.Floor", 2, a => $"Math.{a.Draw.Pick(["Round", "Floor", "Ceiling"])}({a.Expression(CodeType.Fraction)})"),
    ];

    private static Code Guarded(Author author)
    {
        Piece value = author.Int();
        Piece arm = author.In(new Scope(author.Scope, isFunction: false), () =>
        {
            string name = author.Declare(Number, isAssignable: false);
            return author.Piece(PieceKind.Expression, "", $"var {name} when {name} > 80 & {author.Bool()} => {author.Int()}");
        });
        return $"({value} switch {{ {arm}, 80 => {author.Int()}, _ => 1 }})";
    }
}
