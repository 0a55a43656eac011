namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8010")]
public class PodFieldIsUnknownTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Merge({|SVC8010:"imagePullPolicy: always"|});
        """);

    [Fact]
    public Task Wrong_in_the_pod() => Check.DefineAsync("""
        m.Deployment("web").Merge({|SVC8010:"spec: {template: {spec: {dnsPolicy: None}}}"|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Merge("imagePullPolicy: Always");
        """);
}
