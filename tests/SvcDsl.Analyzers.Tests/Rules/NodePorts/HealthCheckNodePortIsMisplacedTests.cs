namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3006")]
public class HealthCheckNodePortIsMisplacedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).HealthCheckNodePort({|SVC3006:30000|});
        """);

    [Fact]
    public Task Wrong_number() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).ExternalTrafficPolicy(TrafficPolicy.Local).HealthCheckNodePort({|SVC3006:80|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(80).ExternalTrafficPolicy(TrafficPolicy.Local).HealthCheckNodePort(30000);
        """);
}
