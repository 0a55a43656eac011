namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC1006")]
public class SelectorHoldsVolatileLabelTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "web")).PodLabels(("version", "1.4.2"));
        m.Service("web").Select(("app", "web"), ({|SVC1006:"version"|}, "1.4.2")).Port(80);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "web"), ("version", "v2"));
        m.Service("web").Select(("app", "web"), ("version", "v2")).Port(80);
        """);
}
