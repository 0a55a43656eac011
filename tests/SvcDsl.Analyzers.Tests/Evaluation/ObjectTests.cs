namespace SvcDsl.Analyzers.Tests.Evaluation;

public class ObjectTests
{
    [Fact]
    public void Records_and_with() => Oracle.Same("""
        var web = new App("web", 8080);
        App[] apps = [web, web with { Name = "api", Replicas = 3 }, new("db", Port: 5432) { Image = "postgres" }];
        foreach (App app in apps)
        {
            var d = m.Deployment(app.Name).Replicas(app.Replicas);
            d.Container("c", app.FullImage).Port("main", app.Port);
            m.Service(app.Name).Select(d).Port(app.Port);
        }
        var (name, port, _) = web;
        m.Service(name + "2").Port(port);
        """, declarations: """
        record App(string Name, int Port, int Replicas = 1)
        {
            public string Image { get; init; } = "example/" + Name;
            public string FullImage => Image + ":1";
        }
        """);

    [Fact]
    public void Classes_and_structs() => Oracle.Same("""
        var team = new Team("a") { Size = 3 };
        team.Add("x");
        team.Add("y");
        foreach (string member in team.Members)
            m.Service(member).Port(team.Size);
        var one = new Point { X = 1 };
        var two = one;
        two.X = 5;
        m.Service("p").Port(one.X).Port(two.X, name: "b");
        new Builder(m).Build("primary");
        """, declarations: """
        class Team
        {
            private readonly string prefix;
            public Team(string prefix) { this.prefix = prefix; }
            public int Size { get; set; }
            public List<string> Members { get; } = [];
            public void Add(string name) => Members.Add(prefix + "-" + name);
        }
        struct Point { public int X; }
        class Builder(Manifest m) { public void Build(string name) => m.Service(name).Port(80); }
        """);

    [Fact]
    public void Patterns() => Oracle.Same("""
        foreach (var app in new App[] { new("web", 80), new("db", 5432), new("x", 0) })
        {
            string kind = app switch
            {
                { Port: 0 } => "none",
                { Name: "db" or "cache", Port: > 1024 } => "data",
                { Port: >= 1 and < 1024 } low when low.Name.Length == 3 => "low",
                _ => "other",
            };
            switch (kind)
            {
                case "none":
                    break;
                case "data" or "low":
                    m.Service(app.Name).Port(app.Port);
                    break;
                default:
                    m.Service("default").Port(1);
                    break;
            }
            if (app is { Name: var n } && app.Port is not 0)
                m.Service(n + "-p").Port(app.Port);
        }
        int? maybe = 5;
        if (maybe is int value)
            m.Service("v").Port(value);
        if (maybe is { } present and > 4)
            m.Service("w").Port(present);
        if (("a", 1) is ("a", var number))
            m.Service("t").Port(number);
        """, declarations: "record App(string Name, int Port);");

    [Fact]
    public void Members_with_code_of_their_own()
    {
        Oracle.Same("""
            var box = new Box { Name = "a" };
            m.Service(box.Name).Port(80);
            m.Service("a").Port(80);
            """, declarations: """
            class Box
            {
                private string name = "";
                public string Name { get => name; set => name = value + "-set"; }
            }
            """);
        Oracle.Same("""
            var box = new Box { Name = "a" };
            m.Service(box.Name).Port(80);
            m.Service("a").Port(80);
            """, declarations: """
            class Box
            {
                public string Name { get => field + "-got"; set; } = "";
            }
            """);
    }

    [Fact]
    public void Mutable_state_is_shared() => Oracle.Same("""
        var a = new Counter();
        var b = a;
        b.Next();
        m.Service("s" + a.Next()).Port(80);
        """, declarations: "class Counter { private int n; public int Next() => ++n; }");
}
