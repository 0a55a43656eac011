namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5012")]
public class TrafficDistributionIsUnknownTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Merge({|SVC5012:"spec: { trafficDistribution: SameZone }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Merge("spec: { trafficDistribution: PreferSameZone }");
        """);
}
