namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Linq : ConstructGroup
{
    public override string Title => "LINQ";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`Select`, `Where`, `SelectMany`, `OfType`, `Cast`, `Zip`", """
            foreach (string n in new[] { "a", "b" }.Where(n => n != "x").SelectMany(n => new[] { 1, 2 }, (n, i) => n + i).Zip([7, 8, 9], (n, p) => n + p)) m.Service(n).Port(80);
            """),
        new("`Skip`, `Take`, `SkipWhile`, `TakeWhile`, `TakeLast`, `Chunk`, `Reverse`, `Append`, `Concat`", """
            foreach (int[] part in Enumerable.Range(1, 9).Skip(1).Take(6).Append(20).Reverse().TakeWhile(n => n > 2).Chunk(2)) m.Service("s" + part[0]).Port(part.Length);
            """),
        new("`OrderBy`, `ThenBy` by numbers, enums, `bool` and ordinal texts", """
            foreach (string n in new[] { "cc", "a", "bb" }.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)) m.Service(n).Port(80);
            """),
        new("`GroupBy`, `ToLookup`, `CountBy`", """
            foreach (var group in new[] { "a1", "b1", "a2" }.GroupBy(n => n[0])) m.Service("s" + group.Key).Port(80 + group.Count());
            """),
        new("`Join` and `GroupJoin`", """
            foreach (var pair in new[] { ("a", 1), ("b", 2) }.Join([(1, 80), (2, 81)], l => l.Item2, r => r.Item1, (l, r) => (l.Item1, r.Item2))) m.Service(pair.Item1).Port(pair.Item2);
            """),
        new("`Distinct`, `Union`, `Intersect`, `Except` and their `By` forms", """
            foreach (string n in new[] { "a", "b", "a" }.Distinct().Union(["c"]).Except(["b"])) m.Service(n).Port(80);
            """),
        new("`Sum`, `Min`, `Max`, `Average`, `MinBy`, `MaxBy`, `Aggregate`", """
            int[] n = [3, 1, 2];
            m.Service("s").Port(n.Sum()).Port(n.Max(), name: "a").Port((int)n.Average() + n.Aggregate((x, y) => x * 10 + y), name: "b").Port(n.MaxBy(x => -x), name: "c");
            """),
        new("`First`, `Last`, `Single`, `ElementAt` and their `OrDefault` forms", """
            int[] n = [3, 1, 2];
            m.Service("s").Port(n.First()).Port(n.Last(x => x < 3), name: "a").Port(n.FirstOrDefault(x => x > 5, 9), name: "b").Port(n.ElementAt(1), name: "c");
            """),
        new("`ToList`, `ToArray`, `ToDictionary`, `ToHashSet`", """
            Dictionary<string, int> ports = new[] { "a", "bb" }.ToDictionary(n => n, n => n.Length);
            m.Service("s").Port(ports["bb"]).Port(ports.Values.ToHashSet().Count, name: "a");
            """),
        new("functions that call the DSL, in the order of the program", """
            var services = new[] { "a", "b" }.Select(n => m.Service(n)).ToList();
            services.ForEach(s => s.Port(80));
            """),
        new("ordering texts in the culture of the machine", """foreach (string n in new[] { "b-1", "b1" }.OrderBy(n => n)) m.Service(n).Port(80);""") { Unknown = "each culture has its own order" },
        new("operators that look past elements whose functions have effects", """m.Service(new[] { "a", "b" }.Select(n => { m.Deployment(n).Container("c", "c:1"); return n; }).Last()).Port(80);""") { Unknown = "each .NET runs another number of them" },
    ];
}
