namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8006")]
public class ProbePortDoesNotExistTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").WithPort(80, {|#0:"http"|}).Readiness(Probe.HttpGet("/", {|SVC8006>0:"htpp"|}));
        """);

    [Fact]
    public Task Wrong_port_of_another_container() => Check.DefineAsync("""
        var web = m.Deployment("web");
        var admin = web.Container("proxy", "proxy:1").Port({|#0:"admin"|}, 15000);
        web.Container("web", "web:1").Liveness(Probe.TcpSocket({|SVC8006:admin|}));
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var web = m.Deployment("web").Container("web", "web:1");
        var http = web.Port("http", 80);
        web.Readiness(Probe.HttpGet("/", http)).Liveness(Probe.TcpSocket("http")).Startup(Probe.TcpSocket(81));
        """);
}
