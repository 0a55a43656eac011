namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2003")]
public class NamedTargetPortHasAnotherProtocolTests
{
    [Fact]
    public Task Wrong_protocol() => Check.DefineAsync("""
        var dns = m.Deployment("dns");
        dns.Container("dns", "dns:1").Port("dns", 53, {|#0:Protocol.Udp|});
        m.Service("dns").Select(dns).Port(53, to: {|SVC2003>0:"dns"|});
        m.Service("dns2").Select(dns).Port(53, to: "dns", protocol: {|SVC2003>0:Protocol.Sctp|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var dns = m.Deployment("dns");
        var udp = dns.Container("dns", "dns:1").Port("dns", 53, Protocol.Udp);
        m.Service("dns").Select(dns).Port(53, to: "dns", protocol: Protocol.Udp);
        m.Service("dns2").Select(dns).Port(53, to: udp);
        """);
}
