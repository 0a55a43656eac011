namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5002")]
public class FieldDoesNotFitServiceTypeTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Service("web").Port(80).ExternalTrafficPolicy({|SVC5002:TrafficPolicy.Local|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Service("web").Port(80).Type(ServiceType.LoadBalancer).ExternalTrafficPolicy(TrafficPolicy.Local);
        """);

    [Fact]
    public Task Silent_when_the_type_is_not_known() => Check.DefineAsync("""
        m.Service("web").Type({|SVC9012:DateTime.Now|}.Year > 2000 ? ServiceType.NodePort : ServiceType.ClusterIP).Port(80).ExternalTrafficPolicy(TrafficPolicy.Local);
        """);
}
