namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class QuerySyntax : ConstructGroup
{
    public override string Title => "Query syntax";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`from`, `where`, `select`", """foreach (string s in from n in new[] { 1, 2, 3 } where n != 2 select "s" + n) m.Service(s).Port(80);"""),
        new("`let`", """foreach (string s in from n in new[] { 1, 2 } let d = n * 2 select "s" + n + d) m.Service(s).Port(80);"""),
        new("a second `from`", """foreach (string s in from a in new[] { "a", "b" } from n in new[] { 1, 2 } select a + n) m.Service(s).Port(80);"""),
        new("`orderby` with several keys", """foreach (int n in from n in new[] { 3, 1, 2 } orderby n % 2, n descending select n) m.Service("s" + n).Port(80);"""),
        new("`group by … into`", """foreach (var s in from n in new[] { 1, 2, 3 } group n by n % 2 into g select (g.Key, g.Count())) m.Service("s" + s.Key).Port(80 + s.Item2);"""),
        new("`join` and `join … into`", """
            foreach (var s in from n in new[] { 1, 2 } join p in new[] { 1, 1, 2 } on n equals p into all select (n, all.Count())) m.Service("s" + s.n).Port(80 + s.Item2);
            """),
    ];
}
