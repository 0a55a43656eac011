namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6015")]
public class SubdomainHasNoHeadlessServiceTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Merge({|SVC6015:"spec: {template: {spec: {hostname: a, subdomain: peers}}}"|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Merge("spec: {template: {spec: {hostname: a, subdomain: peers}}}").Container("web", "web:1");
        m.Headless("peers").Select(("app", "web"));
        """);
}
