namespace SvcDsl.Analyzers.Tests.Evaluation;

public class CollectionTests
{
    [Fact]
    public void Loops() => Oracle.Same("""
        foreach (string name in new[] { "a", "b" })
            m.Service(name).Port(80);
        for (int i = 0; i < 3; i++)
        {
            if (i == 1)
                continue;
            m.Service("for-" + i).Port(80 + i);
        }
        int n = 0;
        while (true)
        {
            if (++n > 3)
                break;
            m.Service("while-" + n).Port(n);
        }
        do
        {
            m.Service("do-" + n).Port(n);
        } while (--n > 2);
        for (int i = 0, j = 10; i < j; i += 4, j--)
            m.Service($"two-{i}-{j}").Port(80);
        """);

    [Fact]
    public void Lists_and_arrays() => Oracle.Same("""
        var names = new List<string> { "a", "b" };
        names.Add("c");
        names.AddRange(new[] { "d", "e" });
        names.Insert(0, "z");
        string[] more = [.. names, "f", .. More];
        more[0] = "changed";
        m.Service(names[1]).Port(names.Count).Port(more.Length + 100);
        foreach (var name in more)
            m.Deployment(name).Container("c", "c:1");
        IEnumerable<int> spread = [1, .. Enumerable.Range(5, 2)];
        foreach (int i in spread)
            m.Service("s" + i).Port(i);
        names.Clear();
        m.Service("n" + names.Count).Port(1);
        """, """
        static readonly IReadOnlyList<string> More = ["g", "h"];
        """);

    [Fact]
    public void Dictionaries() => Oracle.Same("""
        var ports = new Dictionary<string, int> { { "a", 1 }, { "b", 2 } };
        ports.Add("c", 3);
        ports["a"] = 10;
        foreach (var (name, port) in ports)
            m.Service(name).Port(port);
        foreach (KeyValuePair<string, int> entry in ports)
            m.Service(entry.Key + "2").Port(entry.Value);
        foreach (string key in ports.Keys)
            m.Service(key + "3").Port(ports[key]).Port(ports.ContainsKey("x") ? 1 : 2, name: "x");
        var labels = new Dictionary<string, string> { ["app"] = "web" };
        m.Service("l").Select([.. labels]).Port(ports.Count);
        foreach (Label label in labels)
            m.Service("m").Select(label).Port(80);
        """);

    [Fact]
    public void Labels_from_anywhere() => Oracle.Same("""
        Label[] common = [("team", "a"), ("part-of", "shop")];
        m.Deployment("web").Labels([("app", "web"), .. common]).PodLabels(common).Container("c", "c:1");
        (string, string) one = ("app", "web");
        Label two = ("tier", "front");
        m.Service("web").Select(one, two).Port(80);
        m.Service("api").Select(new Label[] { ("app", "api") }).Port(80);
        m.Service("kv").Select(new KeyValuePair<string, string>("a", "b"), KeyValuePair.Create("c", "d")).Port(80);
        """);

    [Fact]
    public void Queries() => Oracle.Same("""
        string[] names = ["a", "b", "c"];
        foreach (string name in names.Where(n => n != "b").Select(n => n + "1").Append("x").Prepend("y").Skip(1))
            m.Service(name).Port(80);
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
            m.Service(name + index).Port(index + 1);
        foreach (var pair in names.Zip(Enumerable.Range(1, 3)))
            m.Service("z" + pair.First).Port(pair.Second);
        Dictionary<string, int> map = names.ToDictionary(n => n + "-d", n => n.Length);
        foreach (string key in map.Keys)
            m.Service(key).Port(map[key]);
        m.Service(names.First()).Port(names.Count()).Port(names.Any(n => n == "b") ? 5 : 6, name: "p").Port(names.All(n => n.Length == 1) ? 7 : 8, name: "q");
        foreach (string s in names.SelectMany(n => new[] { n + "p", n + "q" }).Concat(names.Take(1).Select(n => n + "t")).ToList())
            m.Deployment(s).Container("c", "c:1");
        foreach (var item in names.Select(n => new { Name = n + "-anon", Port = 90 }))
            m.Service(item.Name).Port(item.Port);
        var services = names.Select(n => m.Headless(n + "-lazy")).ToArray();
        foreach (var service in services)
            service.Port(1);
        foreach (var n in from n in names where n != "a" select n + "-sql")
            m.Service(n).Port(80);
        """);

    [Fact]
    public void A_query_runs_when_it_is_walked_through() => Oracle.Same("""
        var log = new List<string>();
        int calls = 0;
        var query = new[] { "a", "b" }.Select(n => { calls++; return n + calls; });
        calls = 10;
        foreach (string n in query)
            m.Service(n).Port(80);
        foreach (string n in query)
            m.Service(n).Port(80);
        m.Service("calls" + calls).Port(80);
        """);
}
