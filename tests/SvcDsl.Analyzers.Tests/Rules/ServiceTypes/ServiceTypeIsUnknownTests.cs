namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5001")]
public class ServiceTypeIsUnknownTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Service("web").Port(80).Merge({|SVC5001:"spec: { type: Nodeport }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Service("web").Port(80).Type(ServiceType.NodePort);
        """);
}
