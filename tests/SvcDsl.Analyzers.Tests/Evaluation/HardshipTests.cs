using System.Diagnostics;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>Whatever one types, an editor must neither crash nor wait.</summary>
public class HardshipTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("m.")]
    [InlineData("m.Service(")]
    [InlineData("m.Service(\"web\").Select((\"app\", ")]
    [InlineData("m.Service(\"web\").Port(80, to: )")]
    [InlineData("m.Service().Port();")]
    [InlineData("m.Service(1, 2, 3).Port(\"x\");")]
    [InlineData("m.NoSuchThing(5).Port(80);")]
    [InlineData("var x = ; m.Service(x).Port(80);")]
    [InlineData("foreach (var in new[] { 1 }) m.Service(\"a\");")]
    [InlineData("foreach (var x in ) m.Service(x);")]
    [InlineData("for (;;")]
    [InlineData("if (m.) { m.Service(\"a\").Port(80); } else")]
    [InlineData("switch (m) { case")]
    [InlineData("var f = (x) => ; f(1);")]
    [InlineData("Missing.Call(m); new NoSuchType(m) { X = 1 }.Run();")]
    [InlineData("m.Service($\"{\").Port(80);")]
    [InlineData("m.Service($\"a{x}b\").Port(80);")]
    [InlineData("string s = s + s; m.Service(s);")]
    [InlineData("m.Deployment(\"a\").Container(\"c\").Env(\"A\", $\"{m.Service(\"b\").}\");")]
    [InlineData("return 5; yield return 1; await m; break; continue; goto nowhere;")]
    [InlineData("m.Service(name: \"a\", name: \"b\", nme: \"c\");")]
    [InlineData("m.Deployment(\"a\") = m.Deployment(\"b\"); m++; -m; !m;")]
    [InlineData("this.X(); base.Y(); m.Service(this);")]
    [InlineData("m.Service(null!).Select((string)null!, (null!, null!)).Port(80);")]
    [InlineData("m.Service(default!).Select(default(Label)).Select((Deployment)null!).Port(80, (ContainerPort)null!);")]
    [InlineData("Manifest n = null!; n.Service(\"a\").Port(80);")]
    [InlineData("int[] a = [1]; m.Service(\"x\").Port(a[5]).Port(a[-1]).Port(a[^1]);")]
    [InlineData("int zero = 0; m.Service(\"x\").Port(5 / zero);")]
    [InlineData("m.Yaml(\"a: [\"); m.Yaml(\"x\"); m.Deployment(\"a\").Merge(\"- 1\");")]
    [InlineData("throw new Exception();")]
    [InlineData("(string, int, string)[] t = [(\"a\", 1)]; foreach (var (a, b, c, d) in t) m.Service(a);")]
    [InlineData("var (a, b) = 5; m.Service(a);")]
    [InlineData("m.Service(args[0]).Port(int.Parse(args[1]));")]
    [InlineData("unsafe { int* p = stackalloc int[5]; m.Service(\"a\" + p[0]); }")]
    [InlineData("Span<int> s = stackalloc int[] { 1, 2 }; foreach (int i in s) m.Service(\"a\" + i);")]
    [InlineData("m.Service((string)(object)5); m.Service((dynamic)5);")]
    [InlineData("m.Headless(\"x\").Port(1, to: (PortReference)default); Probe.HttpGet(null!, default); m.Endpoints(null!).Addresses(null!, \"a\").Addresses((string[])null!);")]
    [InlineData("m.Deployment(\"a\").RollingUpdate((string)null!, -5).Replicas(-1).Labels(null!).Labels((Label[])[]);")]
    [InlineData("m.Service(\"a\").Type((ServiceType)99).Port(80, protocol: (Protocol)7);")]
    [InlineData("m.Deployment(\"a\").Container(\"c\", \"i\").Env(null!, (string)null!).Env(\"A\", (ServiceReference)null!).Env(\"B\", (EnvValue)null!).Readiness(null!);")]
    [InlineData("var d = m.Deployment(\"a\"); d.Container(\"c\", \"i\").Env(\"X\", m.Service(\"s\").Url(\"nope\"));")]
    public void Half_typed_or_wrong_code(string body)
    {
        Evaluate(Code.Manifest(body));
        Evaluate(Code.Usings + "[Manifest] static partial class Shop { static void Define(Manifest m) { " + body);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("for (;;) m.Service(\"a\").Port(80);")]
    [InlineData("int i = 0; while (true) i++;")]
    [InlineData("A(m);", "static void A(Manifest m) => B(m); static void B(Manifest m) => A(m);")]
    [InlineData("m.Service(X);", "static string X => Y; static string Y => X;")]
    [InlineData("m.Service(X);", "static readonly string X = Y + \"a\"; static readonly string Y = X + \"b\";")]
    [InlineData("string s = \"a\"; while (true) s += s;")]
    [InlineData("string s = \"a\"; for (int i = 0; i < 60; i++) s = s.Replace(\"a\", \"aaaaaaaaaa\");")]
    [InlineData("m.Service(\"a\".PadLeft(2000000000));")]
    [InlineData("int n = 5; m.Service($\"{n:D999999999}\");")]
    [InlineData("int n = 5; m.Service($\"{n,999999999}\");")]
    [InlineData("int n = 5; m.Service(n.ToString(\"999999999\"));")]
    [InlineData("var l = new List<int> { 1 }; while (true) l.Add(1);")]
    [InlineData("var l = new List<int> { 1 }; while (true) l.AddRange(l);")]
    [InlineData("int[] a = [1]; while (true) a = [.. a, .. a];")]
    [InlineData("foreach (int i in Enumerable.Range(0, int.MaxValue)) { }")]
    [InlineData("m.Service(\"a\").Port(Enumerable.Range(0, int.MaxValue).Count());")]
    [InlineData("var a = Enumerable.Range(0, int.MaxValue).ToArray();")]
    [InlineData("var a = string.Join(\",\", Enumerable.Repeat(\"a\", int.MaxValue));")]
    [InlineData("IEnumerable<int> q = [1]; for (int i = 0; i < 50000; i++) q = q.Select(x => x + 1); m.Service(\"a\").Port(q.First());")]
    [InlineData("IEnumerable<int> q = [1]; for (int i = 0; i < 50000; i++) q = q.Skip(0).Concat([2]); foreach (int x in q) m.Service(\"a\" + x);")]
    [InlineData("object o = 1; for (int i = 0; i < 100000; i++) o = new[] { o }; Console.WriteLine(o);")]
    [InlineData("Func<int, int> f = x => x; for (int i = 0; i < 100000; i++) { var g = f; f = x => g(x) + 1; } m.Service(\"a\").Port(f(1));")]
    [InlineData("Func<int, int> f = x => x; for (int i = 0; i < 100000; i++) { var g = f; f = x => g(x) + 1; } Console.WriteLine(f);")]
    [InlineData("Func<int, int> f = null!; f = x => f(x); m.Service(\"a\").Port(f(1));")]
    [InlineData("Func<int, int> f = null!; f = x => f(x); Console.WriteLine(f);")]
    [InlineData("var l = new List<object>(); l.Add(l); Console.WriteLine(l);")]
    [InlineData("var l = new List<int> { 1 }; foreach (int i in l) l.Add(i);")]
    public void Code_without_an_end(string body, string members = "")
    {
        var watch = Stopwatch.StartNew();
        Evaluate(Code.Manifest(body, members));
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
    }

    [Fact]
    public void Very_long_and_very_deep_source()
    {
        Evaluate(Code.Manifest("m.Service(" + string.Join(" + ", Enumerable.Repeat("m.Environment", 3000)) + ").Port(80);"));
        Evaluate(Code.Manifest("m.Service(\"a\")" + string.Concat(Enumerable.Range(1, 1500).Select(n => $".Port({n})")) + ";"));
        Evaluate(Code.Manifest("m.Service(" + new string('(', 300) + "m.Environment" + new string(')', 300) + ").Port(80);"));
        Evaluate(Code.Manifest(string.Concat(Enumerable.Repeat("if (m.Environment == \"a\") { } else ", 300)) + "m.Service(\"a\").Port(80);"));
    }

    [Fact]
    public void Many_objects_are_evaluated()
    {
        var watch = Stopwatch.StartNew();
        SvcDsl.Analyzers.Evaluation.Evaluation evaluation = Evaluate(Code.Manifest("""
            for (int i = 0; i < 5000; i++)
            {
                var d = m.Deployment("app-" + i);
                d.Container("c", "c:1").Port("http", 8080);
                m.Service("app-" + i).Select(d).Port(80, to: 8080);
            }
            """));
        Assert.True(evaluation.IsComplete);
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
    }

    [Fact]
    public void A_list_of_a_hundred_thousand_elements()
    {
        string source = Code.Manifest("foreach (int i in Numbers) if (i % 10000 == 0) m.Service(\"s\" + i).Port(80);", $"static readonly int[] Numbers = [{string.Join(", ", Enumerable.Range(0, 100_000))}];");
        Assert.True(Evaluate(source).IsComplete);
    }

    [Fact]
    public void Cancellation_is_obeyed()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.ThrowsAny<OperationCanceledException>(() => new EvaluationTest(Code.Manifest("for (int i = 0; i < 100000; i++) { for (int j = 0; j < 100000; j++) { } }")).EvaluateOnly(source.Token));
    }

    private static SvcDsl.Analyzers.Evaluation.Evaluation Evaluate(string source) => new EvaluationTest(source).EvaluateOnly();
}
