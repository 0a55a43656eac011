namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class ExtensionMembers : ConstructGroup
{
    public override string Title => "Extension members";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("extension methods on types of the DSL", """
            m.Cluster("a").Http().Admin(9090);
            """, Declarations: """
            static class Extensions
            {
                public static Service Cluster(this Manifest m, string name) => m.Service(name);
                public static Service Http(this Service service) => service.Port(80, name: "http");
                public static Service Admin(this Service service, int port, string name = "admin") => service.Port(port, name: name);
            }
            """),
        new("extension methods on one's own types, on sequences and on null", """
            App? none = null;
            m.Service(none.NameOr("none")).Port(80);
            new[] { new App("a"), new App("b") }.Deploy(m);
            """, Declarations: """
            record App(string Name);
            static class Extensions
            {
                public static string NameOr(this App? app, string other) => app?.Name ?? other;
                public static void Deploy(this IEnumerable<App> apps, Manifest m) { foreach (App app in apps) m.Service(app.Name).Port(80); }
            }
            """),
        new("extension methods in another file and namespace", """
            m.Web("a");
            "b".Twice().Into(m);
            """) { Files = [
            """
            global using SvcDsl;
            global using Team.Helpers;
            namespace Team.Helpers
            {
                public static class ManifestExtensions { public static Service Web(this Manifest m, string name) => m.Service(name).Port(80); }
            }
            """,
            """
            namespace Team.Helpers
            {
                public static class TextExtensions
                {
                    public static string Twice(this string text) => text + text;
                    public static void Into(this string name, Manifest m) => m.Web(name);
                }
            }
            """] },
        new("`in` receivers", """
            var point = new Point(80);
            m.Service("s").Port(point.Next());
            """, Declarations: "readonly record struct Point(int X); static class Extensions { public static int Next(this in Point point) => point.X + 1; }"),
        new("extension blocks: methods and properties", """
            m.Front("a").Twin();
            m.Service("b" + "c".Doubled).Port(new App("x", 80).Next);
            """, Declarations: """
            record App(string Name, int Port);
            static class Extensions
            {
                extension(Manifest manifest)
                {
                    public Service Front(string name) => manifest.Service(name).Port(80);
                }

                extension(Service service)
                {
                    public Service Twin() => service.Annotations(("twin", service.Name));
                }

                extension(string text)
                {
                    public string Doubled => text + text;
                }

                extension(App app)
                {
                    public int Next => app.Port + 1;
                }
            }
            """),
        new("extension blocks: static members and generics", """
            m.Service(App.Standard().Name + new[] { "a", "b" }.Last2).Port(App.Port);
            """, Declarations: """
            record App(string Name);
            static class Extensions
            {
                extension(App)
                {
                    public static App Standard() => new("standard");
                    public static int Port => 80;
                }

                extension<T>(T[] items)
                {
                    public T Last2 => items[items.Length - 1];
                }
            }
            """),
    ];
}
