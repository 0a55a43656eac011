namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3009")]
public class IpFamilyIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Merge({|SVC3009:"spec: { ipFamilies: [IPv4, ipv6] }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Merge("spec: { ipFamilies: [IPv4, IPv6] }");
        """);
}
