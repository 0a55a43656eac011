using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>A program on its way into an editor: every beginning of it is evaluated at some time, and must not harm anybody.</summary>
public class HalfTypedProgramTests
{
    /// <summary>Every so many tokens are enough for a test that runs all the time; which ones depends on nothing.</summary>
    private const int Stride = 5;

    private const string Program = Code.Usings + """
        [Manifest] static partial class Shop
        {
            static readonly string[] Names = ["web", "api", .. More];
            static IEnumerable<string> More { get { yield return "db"; yield break; } }
            static void Define(Manifest m)
            {
                var apps = new List<App> { new("web", 8080) { Tags = { ["a"] = "b" } }, new Job("job", 1) };
                foreach (var (name, port) in apps.Where(a => a is { Port: > 1 and not 5, Name: [_, .., var last] } && last != 'x').Select(a => (a.Name, a.Port)))
                {
                    using var scope = new Scope(m, name);
                    try
                    {
                        if (!Split($"{name}-{port:D4}", out string left, out _)) throw new ArgumentException("no name");
                        scope.Add(left[..^1] + left[^1], ref Shop.count);
                    }
                    catch (ArgumentException e) when (e.Message.Length > 3) { m.Service(e.Message.ToLowerInvariant()); throw; }
                    finally { checked { count += port switch { < 80 => 1, 80 or 443 => 2, _ => 3 }; } }
                }
                int[,] grid = { { 1, 2 }, { 3, 4 } };
                (grid[0, 0], grid[1, 1]) = (grid[1, 1], grid[0, 0]);
                Action<string>? all = null;
                all += n => m.Service(n ?? throw new InvalidOperationException()).Port(grid[0, 0]);
                switch (apps) { case [Job { Name: "x" }, ..]: goto default; case { Count: 2 }: all?.Invoke("s"); break; default: goto end; }
                for (int i = 0, j = 9; i < j; i++, j--) { if (i == 3) continue; do { all("s" + i); } while (false); }
                end: m.Deployment("end").Container("c", "c:1").Port("http", (int)apps.First()!.Port);
                bool Split(string text, out string a, out string b) { (a, b) = (text.Split('-')[0], text.Split('-')[^1]); return a?.Length is > 0; }
            }
            static int count;
        }
        record App(string Name, int Port) { public Dictionary<string, string> Tags { get; } = []; }
        record Job(string Name, int Port) : App(Name, Port);
        class Scope(Manifest m, string name) : IDisposable
        {
            public void Add(string text, ref int n) { lock (this) n++; m.Service(text + n).Port(80); }
            public void Dispose() => m.Service(name + "-end").Port(80);
        }
        """;

    [Fact]
    public void Every_beginning_is_evaluated()
    {
        foreach (TextSpan token in Tokens("var apps"))
            new EvaluationTest(Program[..token.Start]).EvaluateOnly();
    }

    [Fact]
    public void A_token_may_be_missing()
    {
        foreach (TextSpan token in Tokens("var apps"))
            new EvaluationTest(Program.Remove(token.Start, token.Length)).EvaluateOnly();
    }

    private static IEnumerable<TextSpan> Tokens(string behind)
    {
        int start = Program.IndexOf(behind, StringComparison.Ordinal);
        return CSharpSyntaxTree.ParseText(Program).GetRoot().DescendantTokens().Where((token, index) => token.SpanStart > start && index % Stride == 0).Select(token => token.Span);
    }
}
