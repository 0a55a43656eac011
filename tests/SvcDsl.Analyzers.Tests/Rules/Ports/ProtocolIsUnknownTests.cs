namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2009")]
public class ProtocolIsUnknownTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("dns").Container("dns", "dns:1").Merge({|SVC2009:"ports: [{ containerPort: 53, protocol: udp }]"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("dns").Container("dns", "dns:1").WithPort(53, "dns", Protocol.Udp);
        """);
}
