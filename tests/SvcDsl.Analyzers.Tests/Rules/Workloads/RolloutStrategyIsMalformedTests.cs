namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8022")]
public class RolloutStrategyIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").RollingUpdate(maxSurge: 0, maxUnavailable: {|SVC8022:0|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Wrong_percentage() => Check.DefineAsync("""
        m.Deployment("web").RollingUpdate(maxUnavailable: {|SVC8022:"101%"|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").RollingUpdate(maxSurge: "50%", maxUnavailable: 0).Container("web", "web:1");
        m.Deployment("other").Recreate().Container("web", "web:1");
        """);
}
