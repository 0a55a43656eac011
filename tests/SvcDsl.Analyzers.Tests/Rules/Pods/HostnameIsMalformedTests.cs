namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8012")]
public class HostnameIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Merge({|SVC8012:"spec: {template: {spec: {hostname: a.b}}}"|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Merge("spec: {template: {spec: {hostname: a}}}").Container("web", "web:1");
        """);
}
