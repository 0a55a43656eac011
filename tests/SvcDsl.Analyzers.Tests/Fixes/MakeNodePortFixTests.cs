using SvcDsl.CodeFixes;

namespace SvcDsl.Analyzers.Tests.Fixes;

public class MakeNodePortFixTests
{
    [Fact]
    public Task The_beginning_of_the_chain() => Fix.DefineAsync<MakeNodePortFix>("""
        m.Service("a").Select(("a", "b")).Port(80, nodePort: 30080).Port(81, nodePort: 30081, name: "x");
        """, """
        m.NodePort("a").Select(("a", "b")).Port(80, nodePort: 30080).Port(81, nodePort: 30081, name: "x");
        """);

    [Fact]
    public Task A_Service_that_is_kept_stays_a_Service() => Fix.DefineAsync<MakeNodePortFix>("""
        Service a = m.Service("a").Port(80, nodePort: 30080);
        Service b = m.Service("b");
        b.Port(80, nodePort: 30081);
        """, """
        Service a = m.Service("a").Type(ServiceType.NodePort).Port(80, nodePort: 30080);
        Service b = m.Service("b");
        b.Type(ServiceType.NodePort).Port(80, nodePort: 30081);
        """);

    [Fact]
    public Task A_type_that_is_written() => Fix.DefineAsync<MakeNodePortFix>("""
        m.Service("a").Type(ServiceType.ClusterIP).Port(80, nodePort: 30080);
        m.Service("b").Port(80, nodePort: 30081).Type(ServiceType.ClusterIP);
        """, """
        m.Service("a").Type(ServiceType.NodePort).Port(80, nodePort: 30080);
        m.Service("b").Port(80, nodePort: 30081).Type(ServiceType.NodePort);
        """);

    [Fact]
    public Task The_protocol() => Fix.DefineAsync<ChangeProtocolFix>("""
        var dns = m.Deployment("dns");
        dns.Container("dns", "dns:1").Port("dns", 53, Protocol.Udp);
        m.Service("a").Select(dns).Port(53, to: "dns");
        m.Service("b").Select(dns).Port(53, to: "dns", protocol: Protocol.Tcp);
        """, """
        var dns = m.Deployment("dns");
        dns.Container("dns", "dns:1").Port("dns", 53, Protocol.Udp);
        m.Service("a").Select(dns).Port(53, to: "dns", protocol: Protocol.Udp);
        m.Service("b").Select(dns).Port(53, to: "dns", protocol: Protocol.Udp);
        """);
}
