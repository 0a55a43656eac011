namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5013")]
public class LoadBalancerMixesProtocolsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.LoadBalancer("web").{|#0:Port(443, name: "a")|}.Port(444, name: "b", protocol: {|SVC5013>0:Protocol.Udp|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.LoadBalancer("web").Port(443, name: "a").Port(444, name: "b");
        m.NodePort("web2").Port(443, name: "a").Port(444, name: "b", protocol: Protocol.Udp);
        """);
}
