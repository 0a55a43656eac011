namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5017")]
public class TopologyAnnotationsDifferTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Annotations(
            ("service.kubernetes.io/topology-mode", {|#0:"Auto"|}),
            ("service.kubernetes.io/topology-aware-hints", {|SVC5017>0:"Disabled"|}));
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).Annotations(("service.kubernetes.io/topology-mode", "Auto"));
        """);
}
