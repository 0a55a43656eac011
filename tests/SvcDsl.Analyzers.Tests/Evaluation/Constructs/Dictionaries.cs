namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Dictionaries : ConstructGroup
{
    public override string Title => "Dictionaries and sets";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`Add`, the indexer, `TryGetValue`, `ContainsKey`, `GetValueOrDefault`", """
            var ports = new Dictionary<string, int> { ["a"] = 80 };
            ports.Add("b", 81);
            ports["a"]++;
            if (ports.TryGetValue("b", out int found) && !ports.ContainsKey("x")) m.Service("s").Port(found).Port(ports["a"], name: "a").Port(ports.GetValueOrDefault("x", 5), name: "x");
            """),
        new("the order after removals, which is that of .NET", """
            var ports = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2, ["c"] = 3 };
            ports.Remove("a");
            ports.Remove("b");
            ports.Add("d", 4);
            ports.Add("e", 5);
            m.Service(string.Concat(ports.Keys)).Port(80);
            """),
        new("comparers that ignore case", """
            var ports = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Web"] = 80 };
            m.Service("s").Port(ports["WEB"]);
            """),
        new("tuples, records and enums as keys", """
            var ports = new Dictionary<(string, int), int> { [("a", 1)] = 80 };
            var kinds = new Dictionary<Kind, int> { [new Kind("x")] = 81 };
            m.Service("s").Port(ports[("a", 1)]).Port(kinds[new Kind("x")], name: "k");
            """, Declarations: "record Kind(string Name);"),
        new("`HashSet<T>` and its operations", """
            var names = new HashSet<string> { "a", "b", "a" };
            names.UnionWith(["c"]);
            names.ExceptWith(["b"]);
            foreach (string name in names) m.Service(name).Port(80);
            """),
        new("`IDictionary<,>` and `IReadOnlyDictionary<,>`", """
            IReadOnlyDictionary<string, int> ports = new Dictionary<string, int> { ["a"] = 80 };
            foreach (var (name, port) in ports) m.Service(name).Port(port + ports.Count);
            """),
        new("`SortedDictionary<,>`", """
            var ports = new SortedDictionary<string, int> { ["b"] = 1, ["a"] = 2 };
            foreach (var (name, port) in ports) m.Service(name).Port(port);
            """) { Unknown = "its order is that of the culture" },
    ];
}
