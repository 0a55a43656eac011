namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class IndexesAndRanges : ConstructGroup
{
    public override string Title => "Indexes and ranges";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`^1` and ranges of arrays, lists and texts", """
            int[] ports = [1, 2, 3, 4];
            var list = new List<string> { "a", "b" };
            string text = "web-shop";
            m.Service(text[4..]).Port(ports[^1]);
            m.Service(text[..3] + text[^1] + list[^2]).Port(ports[1..^1].Length);
            foreach (int port in ports[1..^1]) m.Service("p" + port).Port(port);
            ports[^1] = 9;
            list[^1] += "x";
            m.Service(list[1]).Port(ports[3]);
            """),
        new("`Index` and `Range` in variables", """
            Index last = ^1;
            Index first = 0;
            Range middle = 1..^1;
            Range all = ..;
            string[] names = ["a", "b", "c"];
            m.Service(names[last] + names[first] + names[middle][0]).Port(names[all].Length);
            """),
        new("arrays of a length, with elements of their own", """
            int[] ports = new int[3];
            ports[1] = 80;
            ports[2] += 5;
            string?[] names = new string[2];
            names[0] ??= "first";
            bool[] flags = new bool[1];
            m.Service(names[0] + (names[1] ?? "none")).Port(ports[0] + ports[1] + ports[2]).Port(flags[0] ? 1 : 2, name: "b");
            """),
        new("arrays of arrays, and arrays with several dimensions", """
            int[][] jagged = [[1, 2], [3]];
            jagged[1][0] = 7;
            int[,] grid = { { 1, 2, 3 }, { 4, 5, 6 } };
            grid[1, 2] += 10;
            var empty = new string[2, 2];
            empty[0, 1] = "x";
            m.Service(empty[0, 1] + (empty[1, 1] ?? "none")).Port(jagged[1][0]).Port(grid[1, 2], name: "b").Port(grid.Length + 100, name: "c");
            for (int i = 0; i < grid.GetLength(0); i++)
                for (int j = 0; j < grid.GetLength(1); j++)
                    m.Service($"g-{i}-{j}").Port(grid[i, j]);
            foreach (int n in grid) m.Service("n" + n).Port(n);
            """),
        new("an index that only the running program knows", """
            string[] names = ["a", "b"];
            m.Service(names[Environment.ProcessId % 2]).Port(80);
            """) { Unknown = "the element is not known" },
    ];
}
