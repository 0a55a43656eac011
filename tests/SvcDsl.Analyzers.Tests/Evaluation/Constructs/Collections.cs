namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Collections : ConstructGroup
{
    public override string Title => "Collections";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("the methods of `List<T>`", """
            var names = new List<string> { "a", "b" };
            names.AddRange(["c", "d"]);
            names.Remove("b");
            names.Insert(0, "z");
            names.RemoveAll(n => n == "d");
            names.ForEach(n => m.Service(n).Port(80 + names.IndexOf(n)));
            """),
        new("a list behind `IList<T>`, `ICollection<T>`, `IReadOnlyList<T>`", """
            IList<string> names = new List<string>();
            names.Add("a");
            IReadOnlyList<string> seen = (IReadOnlyList<string>)names;
            m.Service(seen[0]).Port(80 + seen.Count);
            """),
        new("the methods of `Array`", """int[] ports = [82, 80, 81]; Array.Sort(ports); Array.ForEach(ports, p => m.Service("s" + p).Port(p));"""),
        new("`Queue<T>` and `Stack<T>`", """
            var queue = new Queue<string>(["a", "b"]);
            var stack = new Stack<int>([1, 2]);
            while (queue.TryDequeue(out string? name)) m.Service(name).Port(80 + stack.Pop());
            """),
        new("sorting numbers, and texts with `StringComparer.Ordinal`", """
            var names = new List<string> { "b", "B", "a" };
            names.Sort(StringComparer.Ordinal);
            m.Service(string.Concat(names).ToLowerInvariant()).Port(80);
            """),
        new("sorting texts in the culture of the machine", """
            var names = new List<string> { "b-1", "B2" };
            names.Sort();
            m.Service(names[0].ToLowerInvariant()).Port(80);
            """) { Unknown = "each culture has its own order" },
    ];
}
