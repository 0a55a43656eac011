namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8005")]
public class ProbeIsMalformedTests
{
    [Fact]
    public Task Wrong_number() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Liveness(Probe.TcpSocket(80).SuccessThreshold({|SVC8005:2|}));
        """);

    [Fact]
    public Task Wrong_port() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Startup(Probe.Grpc({|SVC8005:0|}));
        """);

    [Fact]
    public Task Wrong_when_it_asks_in_two_ways() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Readiness(Probe.{|SVC8005:TcpSocket(80)|}).Merge("readinessProbe: {exec: {command: [a]}}");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Readiness(Probe.HttpGet("/", 80).SuccessThreshold(2)).Liveness(Probe.Exec("a"));
        """);
}
