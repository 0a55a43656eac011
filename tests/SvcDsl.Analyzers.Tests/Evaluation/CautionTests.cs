namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>Where knowledge ends the rules must be silent: each of these programs is correct, and would look wrong to a careless evaluation.</summary>
public class CautionTests
{
    private const string Mystery = "static bool Known = DateTime.Now.Year > 2000;\nstatic string Text = DateTime.Now.Year > 2000 ? \"web\" : \"\";";

    private const string Selector = "m.Service(\"web\").Select((\"app\", \"web\")).Port(80, to: 8080);\n";

    private const string Workload = "var web = m.Deployment(\"web\");\nvar c = web.Container(\"web\", \"web:1\");\n";

    [Theory]
    [InlineData("if (Known) m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("for (int i = 0; Known && i < 1; i++) m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("m.Deployment(Text).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("m.Deployment(\"w\").Labels((\"app\", Text)).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("m.Deployment(\"w\").Labels((Text == \"web\" ? \"app\" : \"x\", \"web\")).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("var d = m.Deployment(\"w\"); if (Known) d.Labels((\"app\", \"web\")); d.Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("Add(); void Add() { if (Known) m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080); }")]
    [InlineData("void Add() => m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080); if (Known) Add();")]
    [InlineData("void Add() => m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080); if (Known) new List<int> { 1 }.ForEach(_ => Add());")]
    [InlineData("void Add(int _) => m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080); new List<int> { 1 }.ForEach(Add);")]
    [InlineData("void Add(int _) => m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080); if (Known) Array.ForEach([1], Add);")]
    [InlineData("Action add = () => m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080); if (Known) add();")]
    [InlineData("void Add<T>(T name) => m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080); if (Known) Add(1);")]
    [InlineData("var q = new[] { \"web\" }.Select(n => m.Deployment(n)); q.OrderBy(d => d.Name).First().Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("var q = new[] { \"web\" }.Select(n => { var d = m.Deployment(n); d.Container(\"c\", \"c:1\").Port(8080); return n; }); if (Known) foreach (var n in q) { }")]
    [InlineData("using (var s = new System.IO.StringWriter()) { m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080); }")]
    [InlineData("try { m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080); } catch (Exception) { }")]
    [InlineData("lock (Gate) m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080);", "static readonly object Gate = new();")]
    [InlineData("goto add; add: m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("new[] { 1 }.ToList().ForEach(_ => m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080));")]
    [InlineData("foreach (string n in Names()) m.Deployment(n).Container(\"c\", \"c:1\").Port(8080);", "static IEnumerable<string> Names() { yield return \"web\"; }")]
    [InlineData("Stash = m; Add();", "static Manifest? Stash; static void Add() => Stash!.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("foreach (var n in Text.Split('x')) m.Deployment(n).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("m.Deployment(string.Join(\"\", \"w\", \"e\", Text[2..])).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("m.Deployment(string.Join(\"-\", new[] { Text })).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("m.Deployment(string.Concat(\"\", \"\", \"\", \"\", Text)).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("if (m.IsEnvironment(\"x\", Text == \"web\" ? \"default\" : \"\")) m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("var names = new List<string>(); Fill(names); foreach (var n in names) m.Deployment(n).Container(\"c\", \"c:1\").Port(8080);", "static void Fill(ICollection<string> names) => names.Add(\"web\");")]
    [InlineData("var names = new List<string> { \"x\" }; var q = names.Select(n => n); names.Remove(\"x\"); ((ICollection<string>)names).Add(\"web\"); foreach (var n in q) m.Deployment(n).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("string name = \"\"; Set(ref name); m.Deployment(name).Container(\"c\", \"c:1\").Port(8080);", "static void Set(ref string name) => name = \"web\";")]
    [InlineData("if (!int.TryParse(\"5\", out int n)) return; m.Deployment(\"web\" + (n == 5 ? \"\" : \"x\")).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("string name = \"x\"; if (Known) name = \"web\"; m.Deployment(name).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("string name = \"x\"; Action set = () => name = \"web\"; new[] { set }.ToList().ForEach(a => a()); m.Deployment(name).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("var box = new Box(); box.Set(); m.Deployment(box.Name).Container(\"c\", \"c:1\").Port(8080);", "class Base { public string Name = \"x\"; public virtual void Set() { } } class Box : Base { public override void Set() => Name = \"web\"; }")]
    [InlineData("var p = new P(\"x\"); ref P r = ref p; r = new P(\"web\"); m.Deployment(p.Name).Container(\"c\", \"c:1\").Port(8080);", "record P(string Name);")]
    [InlineData("var a = new[] { \"x\" }; ref string r = ref a[0]; r = \"web\"; m.Deployment(a[0]).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("string n = \"x\"; ref string r = ref n; r = \"web\"; m.Deployment(n).Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("var d = m.Deployment(\"w\"); object o = d; ((Deployment)o).Labels((\"app\", Text)); d.Container(\"c\", \"c:1\").Port(8080);")]
    [InlineData("dynamic d = m; d.Deployment(\"web\").Container(\"c\", \"c:1\").Port(8080);")]
    public void A_workload_that_may_be_there(string code, string members = "") => Oracle.Cautious(Selector + code, Mystery + "\n" + members);

    [Theory]
    [InlineData("c.Port(1); if (Known) c.Port(8080);")]
    [InlineData("c.Port(1).Port(\"x\", int.Parse(\"808\" + Text.Replace(\"web\", \"0\")));")]
    [InlineData("c.Port(1); Add(c);", "static void Add(Container c) { if (Known) c.WithPort(8080); }")]
    [InlineData("c.Port(1); web.Merge(Known ? \"spec: { template: { spec: { containers: [{ name: web, ports: [{ containerPort: 8080 }] }] } } }\" : \"a: b\");")]
    [InlineData("c.Port(1); foreach (int p in new[] { 8080 }.OrderBy(x => x)) c.Port(p);")]
    [InlineData("var p = c.Port(1); new List<ContainerPort> { p }.ForEach(x => x.Port(\"http\", 8080));")]
    [InlineData("c.Port(1); var t = (c, 1); if (Known) t.c.Port(8080);")]
    [InlineData("c.Port(1); var box = new Box(c); if (Known) box.C.Port(8080);", "record Box(Container C);")]
    [InlineData("c.Port(1); var map = new Dictionary<string, Container> { [\"a\"] = c }; if (Known) map[\"a\"].Port(8080);")]
    [InlineData("c.Port(1); Func<Container> get = () => c; if (Known) get().Port(8080);")]
    [InlineData("c.Port(1); Func<Container> get = () => c; Box.Use(get);", "static class Box { public static async void Use(Func<Container> get) { get().Port(8080); await System.Threading.Tasks.Task.Yield(); } }")]
    [InlineData("c.Port(1); ((Action)(() => c.Port(8080))).DynamicInvoke();")]
    public void A_port_that_may_be_there(string code, string members = "") => Oracle.Cautious(Workload + Selector + code, Mystery + "\n" + members);

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"SVCDSL_NO_SUCH\") ?? \"web\"")]
    [InlineData("new Random(1).Next() < 0 ? \"x\" : \"web\"")]
    [InlineData("DateTime.Now.Year > 2000 ? \"web\" : \"\"")]
    [InlineData("System.IO.Path.Combine(\"web\", \"\")")]
    [InlineData("Guid.Empty.ToString().Length > 0 ? \"web\" : \"\"")]
    [InlineData("new string('w', 1) + \"eb\"")]
    public void Values_of_the_running_program(string value) => Oracle.Cautious(Selector + $"m.Deployment({value}).Container(\"c\", \"c:1\").Port(8080);");
}
