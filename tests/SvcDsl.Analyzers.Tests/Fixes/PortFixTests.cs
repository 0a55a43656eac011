using SvcDsl.CodeFixes;

namespace SvcDsl.Analyzers.Tests.Fixes;

public class PortFixTests
{
    [Fact]
    public Task Names_for_ports() => Fix.DefineAsync<NamePortFix>("""
        m.Service("web")
            .Port(80) // plain
            .Port(443)
            .Port(8080, "admin");
        """, """
        m.Service("web")
            .Port(80, name: "http") // plain
            .Port(443, name: "https")
            .Port(8080, "admin", name: "admin");
        """, title: "Name the port \"http\"");

    [Fact]
    public Task No_name_twice() => Fix.NothingAsync<NamePortFix>("""
        m.Service("web").Port(80).Port(81, name: "http");
        """);

    [Fact]
    public Task Node_ports_are_removed() => Fix.DefineAsync<RemoveNodePortFix>("""
        m.Service("a").Port(80, nodePort: 30080, name: "x");
        m.NodePort("b").Port(nodePort: 80, port: 80);
        m.Service("c").Type(ServiceType.ExternalName).ExternalName("example.com").Port(80, nodePort: 30081 /* no */);
        """, """
        m.Service("a").Port(80, name: "x");
        m.NodePort("b").Port(port: 80);
        m.Service("c").Type(ServiceType.ExternalName).ExternalName("example.com").Port(80 /* no */);
        """, title: "Remove the node port");

    [Fact]
    public Task A_port_that_is_written_twice() => Fix.DefineAsync<RemovePortFix>("""
        m.Service("web")
            .Port(80, name: "a")
            .Port(80, name: "b")
            .Port(81, name: "c");
        m.Deployment("d").Container("c", "c:1").WithPort(80).WithPort(80);
        """, """
        m.Service("web")
            .Port(80, name: "a")
            .Port(81, name: "c");
        m.Deployment("d").Container("c", "c:1").WithPort(80);
        """, title: "Remove this Port(80, name: \"b\")");

    [Fact]
    public Task A_port_with_a_comment_stays() => Fix.NothingAsync<RemovePortFix>("""
        m.Service("web")
            .Port(80, name: "a")
            // why?
            .Port(80, name: "b");
        """);

    [Fact]
    public Task A_port_on_its_own_stays() => Fix.NothingAsync<RemovePortFix>("""
        var web = m.Service("web").Port(80, name: "a");
        web.Port(80, name: "b");
        """);

    [Fact]
    public Task The_protocol_for_which_the_number_is_declared() => Fix.DefineAsync<ChangeProtocolFix>("""
        var dns = m.Deployment("dns");
        dns.Container("dns", "dns:1").WithPort(53, protocol: Protocol.Udp);
        m.Service("a").Select(dns).Port(53, to: 53);
        """, """
        var dns = m.Deployment("dns");
        dns.Container("dns", "dns:1").WithPort(53, protocol: Protocol.Udp);
        m.Service("a").Select(dns).Port(53, to: 53, protocol: Protocol.Udp);
        """, title: "Change the protocol to UDP");
}
