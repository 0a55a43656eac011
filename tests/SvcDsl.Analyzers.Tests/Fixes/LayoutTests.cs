using SvcDsl.CodeFixes;
using SvcDsl.CodeFixes.Editing;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Fixes;

/// <summary>A fix touches nothing but what it fixes: line ends, comments and indents stay.</summary>
public class LayoutTests
{
    private const string Chains = """
        var web = m.Deployment("web");
        web.Container("web", "web:1")   // the only one
            /* first */ .WithPort(8080)
            .Env("A", "1");
        m.NodePort("web")
            // by hand
            .Select(("app",
                "wbe"))
            .Port(
                80,
                to: 8081, // where?
                nodePort: 80)
            ;
        """;

    [Fact]
    public Task A_value_in_a_chain() => VerifyAsync<ReplaceValueFix>(("\"wbe\"))", "\"web\"))"), ("nodePort: 80)", "nodePort: 30000)"));

    [Fact]
    public Task A_selector_in_a_chain() => VerifyAsync<SelectWorkloadFix>(("(\"app\",\n                \"wbe\")", "web"));

    [Fact]
    public Task An_argument_in_a_chain() => VerifyAsync<RemoveNodePortFix>((", // where?\n                nodePort: 80)", " // where?\n                )"));

    [Fact]
    public Task A_port_for_a_chain() => VerifyAsync<AddContainerPortFix>(("\"web:1\")", "\"web:1\").WithPort(8081)"));

    [Fact]
    public Task Raw_and_verbatim_strings() => Fix.DefineAsync<ReplaceValueFix>(""""
        m.Deployment("web");
        m.Service("a").Select(("app", """wbe""")).Port(80);
        m.Service("b").Select(("app", @"wbe")).Port(80);
        """", """
        m.Deployment("web");
        m.Service("a").Select(("app", "web")).Port(80);
        m.Service("b").Select(("app", "web")).Port(80);
        """);

    /// <summary>With both kinds of line ends.</summary>
    private static async Task VerifyAsync<TFix>(params (string Before, string After)[] edits)
        where TFix : PlannedCodeFix, new()
    {
        // What a fix would bring to light would be new, and so would keep it from being offered.
        string before = Code.Manifest(typeof(TFix) == typeof(AddContainerPortFix) ? Chains.Replace("wbe", "web", StringComparison.Ordinal) : Chains.Replace("8081", "8080", StringComparison.Ordinal));
        string after = before;
        foreach ((string old, string @new) in edits)
        {
            Assert.Contains(old, after, StringComparison.Ordinal);
            after = after.Replace(old, @new, StringComparison.Ordinal);
        }

        await new FixTest(new TFix(), before).VerifyAsync(after);
        await new FixTest(new TFix(), Windows(before)).VerifyAsync(Windows(after));
    }

    private static string Windows(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
}
