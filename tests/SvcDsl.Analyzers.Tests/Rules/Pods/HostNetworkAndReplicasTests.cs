namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8013")]
public class HostNetworkAndReplicasTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Replicas({|#0:2|}).Merge({|SVC8013>0:"spec: {template: {spec: {hostNetwork: true}}}"|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Replicas(1).Merge("spec: {template: {spec: {hostNetwork: true}}}").Container("web", "web:1");
        """);
}
