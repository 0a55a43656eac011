namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Loops : ConstructGroup
{
    public override string Title => "Loops";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`for` with `break` and `continue`", """
            for (int i = 0; i < 10; i++)
            {
                if (i % 2 == 0) continue;
                if (i > 6) break;
                m.Service("s" + i).Port(80 + i);
            }
            """),
        new("`foreach` over an array, a list and a string", """
            foreach (string name in new[] { "a", "b" }) m.Service(name).Port(80);
            foreach (int port in new List<int> { 1, 2 }) m.Service("p" + port).Port(port);
            foreach (char letter in "xy") m.Service("c-" + letter).Port(80);
            """),
        new("`foreach` with deconstruction", """
            foreach (var (name, port) in new[] { ("a", 1), ("b", 2) }) m.Service(name).Port(port);
            """),
        new("`while` and `do`", """
            int n = 3;
            while (n > 0) m.Service("w" + n--).Port(80);
            do m.Service("d" + n++).Port(80); while (n < 2);
            """),
        new("a loop over something that only the running program knows", """
            foreach (string name in Environment.GetCommandLineArgs()) m.Service("x").Port(80);
            """) { Unknown = "the elements are not known" },
    ];
}
