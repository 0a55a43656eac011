namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3003")]
public class NodePortNeedsAnotherTypeTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Service("web").Port(80, nodePort: {|SVC3003:30080|});
        """);

    [Fact]
    public Task Wrong_ExternalName() => Check.DefineAsync("""
        m.Service("web").Type(ServiceType.ExternalName).ExternalName("example.com").Port(5432, nodePort: {|SVC3003.warning:30080|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.NodePort("web").Port(80, nodePort: 30080);
        m.Service("web2").Type(ServiceType.NodePort).Port(80, nodePort: 30081);
        """);

    [Fact]
    public Task Silent_when_the_type_is_not_known() => Check.DefineAsync("""
        m.Service("web").Type({|SVC9012:DateTime.Now|}.Year > 2000 ? ServiceType.NodePort : ServiceType.ClusterIP).Port(80, nodePort: 30080);
        """);
}
