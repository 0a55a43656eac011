namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC1004")]
public class SelectorExpressionIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "web")).Merge({|SVC1004:"spec: { selector: { matchExpressions: [{ key: app, operator: Equals, values: [web] }] } }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "web")).Merge("spec: { selector: { matchExpressions: [{ key: app, operator: In, values: [web] }] } }");
        """);
}
