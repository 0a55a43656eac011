namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Initializers : ConstructGroup
{
    public override string Title => "Initializers";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("nested object initializers", """
            var app = new App { Name = "a", Port = { Number = 80, Names = { "x", "y" } }, Labels = { ["k"] = "v" } };
            m.Service(app.Name + app.Port.Names[1] + app.Labels["k"]).Port(app.Port.Number);
            """, Declarations: """
            class App { public string? Name; public Port Port { get; } = new(); public Dictionary<string, string> Labels { get; } = new() { ["z"] = "z" }; }
            class Port { public int Number { get; set; } public List<string> Names { get; } = []; }
            """),
        new("collections of one's own with `Add`", """
            var ports = new Ports { 1, { "b", 2 }, 3L };
            m.Service("s" + ports.Text).Port(80);
            """, Declarations: """
            class Ports : System.Collections.IEnumerable
            {
                public string Text = "";
                public void Add(int port) => Text += "-" + port;
                public void Add(string name, int port) => Text += name + port;
                public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
            }
            static class Extensions { public static void Add(this Ports ports, long port) => ports.Text += "long" + port; }
            """),
        new("target-typed `new`, and dictionaries of lists", """
            Dictionary<string, List<App>> all = new() { ["x"] = [new("a", 1)], ["y"] = new() { new("b", 2), new(Port: 3, Name: "c") } };
            foreach (var (key, apps) in all)
            {
                foreach (App app in apps) m.Service(key + app.Name).Port(app.Port);
            }
            """, Declarations: "record App(string Name, int Port);"),
        new("anonymous types", """
            var apps = new[] { new { Name = "a", Port = 1 }, new { Name = "b", Port = 2 } };
            string Name = "c";
            var other = new { Name, apps[1].Port, Inner = new { X = 5 } };
            foreach (var app in apps) m.Service(app.Name).Port(app.Port);
            m.Service(other.Name).Port(other.Port + other.Inner.X);
            """),
        new("indexers of one's own in an initializer", """
            var map = new Map { ["a"] = 1, ["b"] = 2 };
            m.Service("s" + map.Text).Port(80);
            """, Declarations: "class Map { public string Text = \"\"; public int this[string key] { set => Text += key + value; } }"),
        new("an array of structs, and structs in lists", """
            var points = new Point[2];
            points[1].X = 5;
            var copy = points;
            copy[0].X = 4;
            m.Service("s").Port(points[0].X).Port(points[1].X, name: "b");
            """, Declarations: "struct Point { public int X; }"),
    ];
}
