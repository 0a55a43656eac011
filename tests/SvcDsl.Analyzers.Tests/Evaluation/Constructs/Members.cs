namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Members : ConstructGroup
{
    public override string Title => "Members";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("get-only, computed, `init` and `required` properties", """
            var app = new App { Name = "a", Port = 80 };
            m.Service(app.Full).Port(app.Next).Annotations(("x", app.Fixed));
            """, Declarations: """
            class App
            {
                public required string Name { get; init; }
                public int Port { get; init; }
                public string Fixed { get; } = "fixed";
                public string Full { get { return Name + "-full"; } }
                public int Next => Port + 1;
            }
            """),
        new("properties with a backing field, and the `field` keyword", """
            var app = new App { Name = " a ", Port = 80 };
            app.Port = 81;
            m.Service(app.Name).Port(app.Port + app.Writes);
            """, Declarations: """
            class App
            {
                private int port;
                public int Writes { get; private set; }
                public string Name { get => field ?? "none"; set => field = value.Trim(); }
                public int Port { get { return port; } set { port = value; Writes++; } }
            }
            """),
        new("static read-only fields and properties", """
            foreach (string name in Names.All) m.Service(name).Port(Names.Ports[name]);
            m.Service(Names.Main.Name).Port(Names.Main.Port);
            """, Declarations: """
            static class Names
            {
                public const string First = "first";
                public static readonly string[] All = [First, "second"];
                public static Dictionary<string, int> Ports { get; } = (new() { [First] = 1, ["second"] = Next(1) });
                public static readonly App Main = Make("main") with { Port = 3 };
                private static App Make(string name) => new(name, 0);
                private static int Next(int n) => n + 1;
            }
            record App(string Name, int Port);
            """),
        new("static members in the order in which they are written", """
            m.Service("s").Port(Order.Early + 1).Port(Order.Late + 10, name: "b").Port(Order.Calls + 20, name: "c");
            """, Declarations: """
            static class Order
            {
                public static readonly int Early = Late + 1;
                public static readonly int Late = 5;
                private static readonly List<int> calls = [];
                private static readonly int one = Count();
                private static readonly int two = Count();
                public static readonly int Calls = one + two * 10;
                private static int Count() { calls.Add(1); return calls.Count; }
            }
            """),
        new("static constructors", """
            m.Service(Settings.Name).Port(Settings.Ports["a"]);
            """, Declarations: """
            static class Settings
            {
                public static readonly string Name;
                public static Dictionary<string, int> Ports { get; } = new();
                static Settings()
                {
                    Name = "from-" + nameof(Settings).ToLowerInvariant();
                    Ports["a"] = 80;
                }
            }
            """),
        new("lists and dictionaries in static fields that `Define` fills", """
            Registry.Add("a", 1);
            Registry.Add("b", 2);
            foreach (var (name, port) in Registry.Ports) m.Service(name).Port(port);
            """, Declarations: """
            static class Registry
            {
                public static readonly Dictionary<string, int> Ports = [];
                public static void Add(string name, int port) => Ports[name] = port;
            }
            """) { Unknown = "the next environment finds them filled" },
        new("static fields that may be set again", """
            m.Service(name).Port(80);
            """, "private static string name = \"a\";\nstatic void Rename() => name = \"b\";") { Unknown = "any code may have set them" },
        new("a static member that is not known hides no other", """
            m.Service(Known).Port(80);
            """, "static readonly string Home = Environment.CurrentDirectory;\nstatic readonly string Known = \"known\";"),
        new("indexers", """
            var grid = new Grid();
            grid[1, 2] = "a";
            grid["x"] = "b";
            grid[1, 2] += "c";
            m.Service(grid[1, 2] + grid["x"] + grid[0, 0]).Port(80);
            """, Declarations: """
            class Grid
            {
                private readonly Dictionary<string, string> cells = new();
                public string this[int x, int y] { get => cells.ContainsKey(x + "-" + y) ? cells[x + "-" + y] : "none"; set => cells[x + "-" + y] = value; }
                public string this[string key] { get => this[0, key.Length]; set => this[0, key.Length] = value; }
            }
            """),
        new("the default values of fields", """
            var all = new All();
            m.Service("s" + all.Text + all.Flag + all.Kind + (all.Maybe == null) + all.Point.X + (int)all.Letter).Port(80 + all.Number + (int)all.Long + all.Pair.A);
            """, Declarations: """
            class All { public int Number; public string? Text; public bool Flag; public Kind Kind; public int? Maybe; public Point Point; public char Letter; public long Long; public (int A, string? B) Pair; }
            enum Kind { first, second }
            struct Point { public int X; }
            """),
        new("nested types and constants", """
            m.Service(Outer.Inner.Name).Port(new Outer.Inner().Port);
            """, Declarations: "static class Outer { private const int Port = 80; public class Inner { public const string Name = \"in\" + \"ner\"; public int Port => Outer.Port; } }"),
        new("an object that is null", """
            App? app = null;
            m.Service(app?.Name ?? "none").Port(app is null ? 80 : app.Port);
            """, Declarations: "class App { public string Name = \"a\"; public int Port = 1; }"),
    ];
}
