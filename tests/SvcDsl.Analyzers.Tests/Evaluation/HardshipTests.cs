using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>Whatever one types, an editor must neither crash nor wait.</summary>
public class HardshipTests
{
    /// <summary>Small enough for a test; that an evaluation ends is up to the number of its steps, not to the clock.</summary>
    private static readonly EvaluationLimits Short = EvaluationLimits.Default with { Steps = 200_000, Objects = 2_000, TextLength = 1 << 16 };

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
    [InlineData("foreach (int i in Half()) { } IEnumerable<int> Half() { yield return ; yield return Missing(); yield break 5; yield")]
    [InlineData("try { m.Service(\"a\"); } catch (NoSuchException e) when (e.) { throw e; } finally")]
    [InlineData("try { throw new NoSuchException(); } catch { m.Service(\"a\"); }")]
    [InlineData("try { throw 5; } catch (string s) { } throw; throw null; throw;")]
    [InlineData("using (var x = ) { } using var y = new NoSuchType(); using (m) { } using")]
    [InlineData("lock () { } lock (5) { m.Service(\"a\"); } checked { unchecked { } ")]
    [InlineData("Set(ref m, out var); Set(out int x, ref 5, in); void Set(ref Manifest n, out int x) { }")]
    [InlineData("ref int r; ref int s = 5; ref int t = ref u; r = ref s; r++; t = 5;")]
    [InlineData("if (m is { Environment: }) { } if (m is [1, .., 2, .., 3] or ) { } if (m is (1, 2) { X: 5 } y) { }")]
    [InlineData("var x = m switch { }; var y = m switch { null => 1, { } z => z, (var a, var b) => a, [] => 2 };")]
    [InlineData("switch (m) { case { Environment: \"a\" } when : case 5: goto case 9; default: goto case; goto default; }")]
    [InlineData("(int a, string b) = (1); (a, b, c) = (b, a); var (d, (e, f)) = (1, 2); (m.X, m[5]) = m; (a, b) += 1;")]
    [InlineData("int[] a = [1]; a[^5] = 1; a[1..9][0] = 2; a[..^9].Length; a[^] = 5; a[..] = a; Index i = ^; Range r = ..^9; m.Service(\"x\"[5..1]);")]
    [InlineData("int[,] g = { { 1 }, { 2, 3 }, 4 }; g[0] = 1; g[5, 5]++; var h = new int[-1]; var k = new int[]; var l = new int[1, 2] { };")]
    [InlineData("Action a = null!; a(); a += 5; a -= a; a -= null; (a + a)(); Func<int> f = () => ; f += a; m.Service(\"x\").Port(f());")]
    [InlineData("goto nowhere; here: goto here2; here2: here2: ;  break; continue; case 5: default:")]
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
    [InlineData("foreach (int i in Endless()) { }", "static IEnumerable<int> Endless() { while (true) yield return 1; }")]
    [InlineData("foreach (int i in Endless()) { }", "static IEnumerable<int> Endless() { yield return 1; foreach (int i in Endless()) yield return i; }")]
    [InlineData("foreach (int i in Endless()) { }", "static IEnumerable<int> Endless() { foreach (int i in Endless()) yield return i; }")]
    [InlineData("foreach (int i in Silent()) { }", "static IEnumerable<int> Silent() { while (true) { } yield return 1; }")]
    [InlineData("m.Service(\"a\").Port(Endless().Count());", "static IEnumerable<int> Endless() { for (int i = 0; ; i++) yield return i; }")]
    [InlineData("foreach (int i in new Endless()) { }", "", "class Endless : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { while (true) yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }")]
    [InlineData("foreach (int i in new Endless()) { }", "", "class Endless { public Endless GetEnumerator() => this; public bool MoveNext() => true; public int Current => 1; }")]
    [InlineData("foreach (int i in new Own()) { }", "", "class Own : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { foreach (int i in this) yield return i; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }")]
    [InlineData("again: goto again;")]
    [InlineData("int i = 0; again: i++; m.Service(\"s\" + i); goto again;")]
    [InlineData("switch (1) { case 1: goto case 2; case 2: goto case 1; }")]
    [InlineData("while (true) try { throw new Exception(); } catch (Exception) { }")]
    [InlineData("while (true) try { continue; } finally { m.Service(\"a\"); }")]
    [InlineData("Throw(0);", "static void Throw(int n) { try { Throw(n + 1); } finally { throw new Exception(); } }")]
    [InlineData("Throw(0);", "static void Throw(int n) { try { if (n > 40) throw new Exception(); Throw(n + 1); } catch (Exception) { throw; } }")]
    [InlineData("using (new Bad()) { }", "", "class Bad : IDisposable { public void Dispose() { using (new Bad()) { } } }")]
    [InlineData("int n = 0; Set(ref n);", "static void Set(ref int n) { n++; Set(ref n); }")]
    [InlineData("int n = 0; ref int a = ref n; while (true) { ref int b = ref a; b++; }")]
    [InlineData("Action all = () => { }; while (true) all += all; ")]
    [InlineData("Action all = () => { }; for (int i = 0; i < 40; i++) all += all; all();")]
    [InlineData("Action all = null!; all = () => all(); all += all; all();")]
    [InlineData("int[] a = new int[int.MaxValue]; int[,] b = new int[50000, 50000]; int[][] c = new int[1000000][]; while (true) a = new int[1000000];")]
    [InlineData("object o = 1; while (o is var x) o = (x, x);")]
    [InlineData("string s = \"abc\"; while (s is [.., var c]) s += c;")]
    [InlineData("(int, int) t = (1, 2); while (true) t = (t.Item2, t.Item1);")]
    [InlineData("var (a, b) = new Own();", "", "class Own { public void Deconstruct(out int a, out int b) { (a, b) = this; } }")]
    [InlineData("IEnumerable<int> All() { yield return 1; foreach (int i in All().Concat(All())) yield return i; } foreach (int i in All()) { }")]
    public void Code_without_an_end(string body, string members = "", string declarations = "")
    {
        SvcDsl.Analyzers.Evaluation.Evaluation evaluation = new EvaluationTest(Code.Manifest(body, members) + declarations) { Limits = Short }.EvaluateOnly();
        Assert.False(evaluation.IsComplete);
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
        SvcDsl.Analyzers.Evaluation.Evaluation evaluation = Evaluate(Code.Manifest("""
            for (int i = 0; i < 5000; i++)
            {
                var d = m.Deployment("app-" + i);
                d.Container("c", "c:1").Port("http", 8080);
                m.Service("app-" + i).Select(d).Port(80, to: 8080);
            }
            """));
        Assert.True(evaluation.IsComplete);
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
        // Without a limit of steps nothing but the token can end it.
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var endless = new EvaluationTest(Code.Manifest("while (true) { }")) { Limits = EvaluationLimits.Default with { Steps = int.MaxValue } };
        Assert.ThrowsAny<OperationCanceledException>(() => endless.EvaluateOnly(source.Token));
    }

    private static SvcDsl.Analyzers.Evaluation.Evaluation Evaluate(string source) => new EvaluationTest(source).EvaluateOnly();
}
