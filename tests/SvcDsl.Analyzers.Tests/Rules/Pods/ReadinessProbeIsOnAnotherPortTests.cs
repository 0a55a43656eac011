namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8007")]
public class ReadinessProbeIsOnAnotherPortTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").WithPort(80, "http").WithPort(81, "debug").Readiness(Probe.TcpSocket({|SVC8007:81|}));
        m.Service("web").Select(web).Port(80);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").WithPort(80, "http").WithPort(81, "health").Readiness(Probe.TcpSocket(81));
        m.Service("web").Select(web).Port(80);
        """);
}
