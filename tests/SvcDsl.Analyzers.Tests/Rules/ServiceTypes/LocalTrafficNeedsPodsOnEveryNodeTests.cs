namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5011")]
public class LocalTrafficNeedsPodsOnEveryNodeTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        var web = m.Deployment("web").Labels(("app", "web")).Replicas(2);
        web.Container("web", "web:1");
        m.NodePort("web").Select(web).Port(80).ExternalTrafficPolicy({|SVC5011:TrafficPolicy.Local|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var web = m.Deployment("web").Labels(("app", "web")).Replicas(2);
        web.Container("web", "web:1");
        m.LoadBalancer("web").Select(web).Port(80).ExternalTrafficPolicy(TrafficPolicy.Local);
        """);

    [Fact]
    public Task Silent_when_not_known() => Check.DefineAsync("""
        var web = m.Deployment("web").Labels(("app", "web")).Replicas({|SVC9012:DateTime.Now|}.Day);
        web.Container("web", "web:1");
        m.NodePort("web").Select(web).Port(80).ExternalTrafficPolicy(TrafficPolicy.Local);
        """);
}
