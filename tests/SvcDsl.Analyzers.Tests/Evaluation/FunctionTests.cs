namespace SvcDsl.Analyzers.Tests.Evaluation;

public class FunctionTests
{
    [Fact]
    public void Helpers_local_functions_and_lambdas() => Oracle.Same("""
        var web = App(m, "web", port: 8080);
        App(port: 9090, name: "api", m: m);
        Service Expose(Deployment d, int port) => m.Service(d.Name).Select(d).Port(80, to: port);
        Expose(web, 8080);
        Action<string> simple = name => m.Service(name).Port(80);
        simple("lambda");
        Func<int, int> twice = x => x * 2;
        m.Service("func").Port(twice(twice(10)));
        int count = 0;
        void Count() => count++;
        Count();
        Count();
        m.Service("count").Port(count);
        Many("a", "b", "c");
        void Many(params string[] names)
        {
            foreach (string name in names)
                m.Service("many-" + name).Port(80);
        }
        """, """
        static Deployment App(Manifest m, string name, int port = 80, int replicas = 2)
        {
            var d = m.Deployment(name).Replicas(replicas);
            d.Container(name, $"{name}:1").Port("http", port);
            if (port == 8080)
                return d.Annotations(("a", "b"));
            return d;
        }
        """);

    [Fact]
    public void A_line_for_a_log_hides_nothing() => Oracle.Same("""
        Console.WriteLine("building " + m.Environment);
        m.Service("web").Port(80);
        """);

    [Fact]
    public void A_helper_may_have_the_name_of_a_method_of_the_DSL() => Oracle.Same("""
        m.Deployment("web").Container("c", "c:1").RunLocally(8080);
        """, declarations: "static class Helpers { public static Container RunLocally(this Container container, int port) => container.WithPort(port); }");

    [Fact]
    public void Method_groups() => Oracle.Same("""
        void Add(string name) => m.Service(name).Port(80);
        Action<string> add = Add;
        add("one");
        foreach (string name in new[] { "a", "b" }.Select(Suffix).Select(Local))
            m.Service(name).Port(80);
        string Local(string name) => name + "-local";
        Call(Add);
        """, """
        static string Suffix(string name) => name + "-x";
        static void Call(Action<string> action) => action("called");
        """);

    [Fact]
    public void Generic_local_functions() => Oracle.Same("""
        T Keep<T>(T item) { m.Service("kept").Port(80); return item; }
        m.Service(Keep("text")).Port(80);
        """);

    [Fact]
    public void Extension_methods() => Oracle.Same("""
        m.Web("a").Exposed(m).Port(81, name: "b");
        Extensions.Web(m, "c");
        "d".Deploy(m);
        """, declarations: """
        static class Extensions
        {
            public static Deployment Web(this Manifest m, string name) => m.Deployment(name).Labels(("app", name));
            public static Service Exposed(this Deployment d, Manifest m) => m.Service(d.Name).Select(d).Port(80, name: "a");
            public static void Deploy(this string name, Manifest m) => m.Deployment(name).Container("c", "c:1");
        }
        """);

    [Fact]
    public void Extension_blocks() => Oracle.Same("""
        m.Web("a").Exposed(m);
        """, declarations: """
        static class Extensions
        {
            extension(Manifest manifest)
            {
                public Deployment Web(string name) => manifest.Deployment(name).Labels(("app", name));
            }

            extension(Deployment d)
            {
                public Service Exposed(Manifest m) => m.Service(d.Name).Select(d).Port(80);
            }
        }
        """);

    [Fact]
    public void Recursion() => Oracle.Same("""
        Add(m, 5);
        m.Service("fib" + Fib(10)).Port(80);
        """, """
        static void Add(Manifest m, int depth)
        {
            if (depth == 0)
                return;
            m.Service("s" + depth).Port(80);
            Add(m, depth - 1);
        }

        static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
        """);

    [Fact]
    public void Partial_class_in_two_parts() => Oracle.Same("Frontend(m);", declarations: """
        partial class Shop
        {
            static void Frontend(Manifest m) => m.Service("web").Port(80);
        }
        """);

    [Fact]
    public void Arguments_run_in_the_order_in_which_they_are_written() => Oracle.Same("""
        int n = 0;
        Add(b: ++n, a: ++n);
        void Add(int a, int b) => m.Service($"s-{a}-{b}").Port(80);
        """);

    [Fact]
    public void Closures_see_the_latest_value() => Oracle.Same("""
        string name = "early";
        Func<string> read = () => name;
        name = "late";
        m.Service(read()).Port(80);
        var actions = new List<Action>();
        foreach (string s in new[] { "a", "b" })
            actions.Add(() => m.Service(s).Port(80));
        for (int i = 0; i < 2; i++)
            actions.Add(() => m.Service("i" + i).Port(80 + actions.Count));
        foreach (var action in actions.Take(3))
            action();
        """);
}
