namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Exceptions : ConstructGroup
{
    private const string Refused = """
        class RefusedException(string name) : Exception(name);
        class VeryRefusedException(string name) : RefusedException(name);
        """;

    public override string Title => "Exceptions";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`try` and `catch` where nothing throws", """
            try { m.Service("a").Port(80); }
            catch (InvalidOperationException) { m.Service("b").Port(80); }
            catch { m.Service("c").Port(80); }
            finally { m.Service("d").Port(80); }
            """),
        new("a `throw` that the same `Define` catches", """
            foreach (string name in new[] { "web", "" })
            {
                try
                {
                    Check(name);
                    m.Service("good").Port(80);
                }
                catch (ArgumentNullException) { m.Service("never").Port(80); }
                catch (InvalidOperationException e) { m.Service("bad-" + e.Message).Port(80); }
            }
            """, """
            static void Check(string name) { if (name.Length == 0) throw new InvalidOperationException("empty"); }
            """),
        new("exceptions of the user's own, with filters and `throw;`", """
            int handled = 0;
            try
            {
                try { throw new VeryRefusedException("x"); }
                catch (RefusedException) when (handled == 1) { m.Service("wrong").Port(80); }
                catch (RefusedException) when (handled == 0) { handled++; throw; }
            }
            catch (Exception e) when (e is VeryRefusedException) { m.Service("right-" + handled).Port(80); }
            """, Declarations: Refused),
        new("`finally` runs on the way to the `catch`", """
            try
            {
                try { m.Service("a").Port(80); throw new RefusedException("x"); }
                finally { m.Service("b").Port(80); }
            }
            catch (RefusedException) { m.Service("c").Port(80); }
            """, Declarations: Refused),
        new("`return` and `break` inside `try`", """
            foreach (int i in new[] { 1, 2, 3 })
            {
                try { if (i == 1) continue; if (i == 3) break; m.Service("s" + i).Port(80); }
                finally { m.Service("f" + i).Port(80); }
            }
            m.Service("r" + Get()).Port(80);
            """, """
            static int Get() { int n = 1; try { return n; } catch (Exception) { return 5; } finally { n = 2; } }
            """),
        new("throw expressions", """
            string? name = "web";
            m.Service(name ?? throw new InvalidOperationException()).Port(80);
            int port = name.Length > 0 ? 81 : throw new ArgumentException("no name");
            try { name = null; m.Service(name ?? throw new RefusedException("x")).Port(1); }
            catch (RefusedException) { m.Service("caught").Port(port); }
            """, Declarations: Refused),
        new("`using` disposes of an object of the user's, whichever way the block is left", """
            using (var a = new Scope(m, "a")) m.Service("in-a").Port(80);
            foreach (int i in new[] { 1, 2 })
            {
                using var b = new Scope(m, "b" + i);
                using Scope c = new(m, "c" + i), d = new(m, "d" + i);
                if (i == 2) break;
                m.Service("in-b" + i).Port(80);
            }
            try { using (new Scope(m, "e")) throw new RefusedException("x"); }
            catch (RefusedException) { m.Service("caught").Port(80); }
            """, Declarations: Refused + "\nclass Scope(Manifest m, string name) : IDisposable { public void Dispose() => m.Service(\"end-\" + name).Port(80); }"),
        new("`lock`", """
            lock (Gate) m.Service("web").Port(80);
            """, "static readonly object Gate = new();"),
        new("a `try` with a `catch` around something that only the running program knows", """
            try { m.Service("a").Port(80); m.Service("b").Port(int.Parse(Environment.GetEnvironmentVariable("SVCDSL_NO_SUCH") ?? "x")); }
            catch (FormatException) { m.Service("fallback").Port(80); }
            """) { Unknown = "whether the body throws is not known" },
        new("a call that the DSL refuses, and a `catch` of it", """
            try { m.Deployment("web").Replicas(-1); m.Service("after").Port(80); }
            catch (ArgumentException) { m.Service("fallback").Port(80); }
            """) { Unknown = "whether the body throws is not known" },
    ];
}
