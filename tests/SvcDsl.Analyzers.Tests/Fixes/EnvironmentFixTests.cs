using SvcDsl.CodeFixes;
using SvcDsl.CodeFixes.Editing;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Fixes;

/// <summary>What is wrong in one environment is put right without making it wrong in another.</summary>
public class EnvironmentFixTests
{
    [Fact]
    public Task A_value_of_one_environment() => VerifyAsync<ReplaceValueFix>("""
        m.NodePort("web").Port(80, nodePort: m.IsEnvironment("prod") ? 80 : 30080);
        """, """
        m.NodePort("web").Port(80, nodePort: m.IsEnvironment("prod") ? 30000 : 30080);
        """);

    [Fact]
    public Task A_value_that_is_right_in_the_other_environment() => VerifyAsync<ReplaceValueFix>("""
        m.Deployment(m.IsEnvironment("prod") ? "web" : "wbe");
        m.Service("web").Select(("app", "wbe")).Port(80);
        """, """
        m.Deployment(m.IsEnvironment("prod") ? "web" : "wbe");
        m.Service("web").Select(("app", "wbe")).Port(80);
        """);

    private static Task VerifyAsync<TFix>(string before, string after)
        where TFix : PlannedCodeFix, new()
    {
        var test = new FixTest(new TFix(), Code.Manifest(before));
        test.Options["build_property.SvcDslEnvironments"] = "dev,prod";
        return test.VerifyAsync(Code.Manifest(after));
    }
}
