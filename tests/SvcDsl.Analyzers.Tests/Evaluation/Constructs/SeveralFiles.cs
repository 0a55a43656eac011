namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class SeveralFiles : ConstructGroup
{
    public override string Title => "Several files";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("partial classes, partial methods and partial properties", """
            Frontend(m);
            var parts = new Parts();
            m.Service(parts.Name + parts.Suffix).Port(parts.Port());
            """) { Files = [
            """
            public static partial class Shop { static void Frontend(Manifest m) => m.Service("web").Port(Port); }
            public partial class Parts { public partial int Port(); public partial string Name { get; set; } public string Suffix => "-" + field1; }
            """,
            """
            public static partial class Shop { private const int Port = 8080; }
            public partial class Parts { private string field1 = "x"; public partial int Port() => 81; public partial string Name { get => field ?? "none"; set => field = value; } }
            """] },
        new("static members of a partial class that use those of another file", """
            m.Service(First).Port(80);
            """, "static readonly string First = \"first\" + Second;") { Files = ["public static partial class Shop { static readonly string Second = \"second\" + Third; static readonly string Third = \"third\"; }"], Unknown = "C# does not say which file comes first" },
        new("helpers and constants in static classes of other files", """
            foreach (App app in Catalog.All) Deployments.Add(m, app);
            """) { Files = [
            """
            public record App(string Name, int Port);
            public static class Catalog { public static IReadOnlyList<App> All { get; } = [new("a", Ports.Web), new("b", Ports.Api)]; }
            """,
            """
            public static class Ports { public const int Web = 8080; public static readonly int Api = Web + 1; }
            public static class Deployments
            {
                public static void Add(Manifest m, App app)
                {
                    var d = m.Deployment(app.Name);
                    d.Container(app.Name, app.Name + ":1").Port("http", app.Port);
                    m.Service(app.Name).Select(d).Port(80, to: "http");
                }
            }
            """] },
        new("`using static`, aliases and global usings", """
            m.Service(Prefix + Join(new Point(1, 2))).Port(80);
            """) { Files = [
            """
            global using static Team.Names;
            global using Point = (int X, int Y);
            namespace Team { public static class Names { public const string Prefix = "team-"; public static string Join(Point p) => p.X + "-" + p.Y; } }
            """] },
        new("file-local types", """
            m.Service(new Local().Name + Other.Name).Port(80);
            """, Declarations: "file class Local { public string Name => \"one\"; }") { Files =
            ["file class Local { public string Name => \"two\"; } public static class Other { public static string Name => new Local().Name; }"] },
    ];
}
