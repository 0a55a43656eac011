namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Patterns : ConstructGroup
{
    public override string Title => "Patterns";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("constants, relations, `and`, `or`, `not` and parentheses", """
            foreach (int n in new[] { 1, 5, 50, 500 })
            {
                string size = n switch { < 2 => "tiny", >= 2 and (< 10 or 50) => "small", not 500 => "odd", _ => "big" };
                m.Service(size + n).Port(n);
            }
            string? name = "web";
            if (name is not null and not "db" && name is { Length: > 2 and < 4 }) m.Service(name).Port(80);
            """),
        new("types, also of the user's own", """
            foreach (object item in new object[] { "text", 5, new Api("api"), new Db("db"), 'c' })
            {
                string what = item switch { string s => "s-" + s, int n when n > 4 => "n-" + n, Api { Name: var name } => "a-" + name, IApp app => "x-" + app.Name, _ => "other" };
                m.Service(what).Port(80);
                if (item is IApp) m.Service(what + "-app").Port(item is Api or Db ? 1 : 2);
            }
            """, Declarations: "interface IApp { string Name { get; } } record Api(string Name) : IApp; record Db(string Name) : IApp;"),
        new("nested properties", """
            var app = new App("web", new Image("nginx", "1"));
            if (app is { Image.Tag: "1", Image: { Name.Length: 5 } image, Name: var name }) m.Service(name + image.Name).Port(80);
            if (app is { Image: null }) m.Service("none").Port(80);
            if (app is not { Image.Full: "nginx:1" }) m.Service("none").Port(80);
            """, Declarations: "record Image(string Name, string Tag) { public string Full => Name + \":\" + Tag; } record App(string Name, Image Image);"),
        new("positions: records, tuples and a Deconstruct of the user's", """
            foreach (var app in new[] { new App("web", 80), new App("db", 1) })
            {
                if (app is ("web", var port)) m.Service("p" + port).Port(port);
                if (app is ({ Length: 2 } name, > 0) { Port: 1 }) m.Service(name).Port(80);
            }
            if (new Point(3, 4) is (3, var y)) m.Service("y" + y).Port(80);
            if ("a-b" is var (left, right)) m.Service(left + right).Port(80);
            m.Service((1, "x") switch { (1, "y") => "wrong", (_, "x") => "right", _ => "none" }).Port(80);
            """, Declarations: """
            record App(string Name, int Port);
            class Point(int x, int y) { public void Deconstruct(out int a, out int b) { a = x; b = y; } }
            static class Texts { public static void Deconstruct(this string text, out string left, out string right) { left = text.Split('-')[0]; right = text.Split('-')[1]; } }
            """),
        new("lists and slices", """
            foreach (var parts in new[] { "a-b".Split('-'), "x-y-z-w".Split('-'), "q".Split('-') })
            {
                m.Service(parts switch
                {
                    [var one] => "one-" + one,
                    ["a", _] => "pair",
                    [var first, .. { Length: 2 } middle, var last] => first + middle[1] + last,
                    _ => "none",
                }).Port(80);
            }
            if (new List<int> { 1, 2, 3 } is [1, .., 3]) m.Service("list").Port(80);
            if ("web" is ['w', .. var rest]) m.Service(rest).Port(80);
            if (new int[0] is []) m.Service("empty").Port(80);
            """),
        new("`switch` statements over texts, types and tuples, with guards", """
            foreach (object o in new object[] { "web", "db", 3 })
            {
                switch (o)
                {
                    case "web": m.Service("is-web").Port(80); break;
                    case string { Length: 2 } s when s.StartsWith('d'): m.Service("is-" + s).Port(80); break;
                    case int and > 2: m.Service("number").Port(80); break;
                }
            }
            switch ("a", 1) { case ("a", > 1): m.Service("no").Port(80); break; case ("a", var n): m.Service("t" + n).Port(80); break; }
            """),
        new("sub-patterns are tried from left to right, and no more than are needed", """
            var probe = new Probe2(m);
            if (probe is { No: true, Yes: true }) m.Service("never").Port(80);
            if (probe is { No: true } or { Yes: true }) m.Service("either").Port(80);
            """, Declarations: """
            class Probe2(Manifest m) { private int n; public bool Yes { get { m.Service("yes" + n++).Port(80); return true; } } public bool No { get { m.Service("no" + n++).Port(80); return false; } } }
            """),
        new("a pattern over something that only the running program knows", """
            m.Service(Environment.MachineName switch { "a" => "b", _ => "c" }).Port(80);
            if (Environment.MachineName is { Length: > 500 }) m.Service("x").Port(80);
            """) { Unknown = "the value is not known" },
    ];
}
