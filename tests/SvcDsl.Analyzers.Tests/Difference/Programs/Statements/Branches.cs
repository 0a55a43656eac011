using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Statements;

/// <summary>Statements that run or do not.</summary>
internal static class Branches
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        new("if", 6, a => a.CanNest ? (Code)$"if ({a.Bool()}) {a.Block()}" : null),
        new("if and else", 6, a => a.CanNest ? (Code)$"if ({a.Bool()}) {a.Block()} else {a.Block()}" : null),
        new("else if", 3, a => a.CanNest ? (Code)$"if ({a.Bool()}) {a.Block()} else if ({a.Bool()}) {a.Block()} else {a.Block()}" : null),
        new("block", 2, a => a.CanNest ? (Code)$"{a.Block()}" : null),
        new("code that never runs", 2, a => a.CanNest ? (Code)$"if ({a.Draw.Pick(["false", "1 > 2", "\"a\" == \"b\""])}) {a.Block()}" : null),
        new("switch over a string", 4, a => a.CanNest ? Switch(a, Text, ["case \"web\":", "case \"api\" or \"db\":"]) : null),
        new("switch over a number", 4, a => a.CanNest ? Switch(a, Number, ["case 80: case 443:", "case > 5000:"]) : null),
        new("switch with a guard", 3, a => a.CanNest ? Guarded(a) : null),
        new("switch over a tuple", 2, a => a.CanNest ? Switch(a, Pair, ["case (\"web\", _):", "case (_, > 80):"]) : null),
        new("goto case", 2, a => a.CanNest ? (Code)$"switch ({a.Int()} & 1) {{ case 0: {Jumpless(a)} goto case 1; case 1: {Jumpless(a)} break; }}" : null),
        new("try and finally", 3, a => a.CanNest ? (Code)$"try {Jumpless(a)} finally {Jumpless(a)}" : null),
        new("try and catch", 2, a => a.CanNest ? (Code)$"try {Jumpless(a)} catch (FormatException) {Jumpless(a)}" : null),
        new("try and catch with an exception", 1, a => a.CanNest ? (Code)$"try {{ _ = int.Parse({a.String()}); }} catch (FormatException) {Jumpless(a)}" : null),
        new("using statement", 3, a => a.CanNest ? Using(a) : null),
        new("using declaration", 2, a => (Code)$"using var {a.Hidden()} = new System.IO.StringWriter();"),
        new("lock", 2, a => a.CanNest ? (Code)$"lock ({a.Shop("field", name => $"static readonly object {name} = new();")}) {Jumpless(a)}" : null),
        new("checked statement", 2, a => a.CanNest ? (Code)$"{a.Draw.Pick(["checked", "unchecked"])} {a.Block()}" : null),
        new("throw that is not reached", 2, a => (Code)$"if ({a.String()} == \"never\") throw new InvalidOperationException();"),
        new("ArgumentNullException.ThrowIfNull", 1, a => a.Find(TextArray) is { } words ? (Code)$"ArgumentNullException.ThrowIfNull({words.Name});" : null),
        new("goto", 1, a => a.CanNest ? Goto(a) : null),
        new("Debug.Assert", 1, a => (Code)$"System.Diagnostics.Debug.Assert(({a.Int()}, true).Item2);"),
    ];

    /// <summary>A block that is left at its end only.</summary>
    public static Piece Jumpless(Author author) =>
        author.With(author.Flow with { CanBreak = false, CanContinue = false, CanReturn = false }, () => author.Block());

    private static Code Switch(Author author, CodeType type, IReadOnlyList<string> labels)
    {
        Flow inside = author.Flow with { CanBreak = false };
        return author.With(inside, () =>
            (Code)$"switch ({author.Expression(type)}) {{ {labels[0]} {author.Block()} break; {labels[1]} {author.Block()} break; default: {author.Block()} break; }}");
    }

    private static Code Guarded(Author author)
    {
        string name = author.Hidden();
        return Switch(author, Number, [$"case var {name} when {name} > {author.Draw.Below(9000)}:", "case -1:"]);
    }

    private static Code Using(Author author)
    {
        string type = author.Type(name => $"internal sealed class {name}(Action end) : IDisposable {{ public int Port => {author.Int()}; public void Dispose() => end(); }}");
        string resource = author.Hidden();
        string end = author.Find(Number, isAssignable: true) is { IsCapturable: true } number ? $"() => {number.Name} += 5" : "() => { }";
        return $"using (var {resource} = new {type}({end})) {Jumpless(author)}";
    }

    private static Code Goto(Author author)
    {
        string label = author.Hidden();
        return $"if ({author.Bool()}) goto {label}; {Jumpless(author)} {label}: ;";
    }
}
