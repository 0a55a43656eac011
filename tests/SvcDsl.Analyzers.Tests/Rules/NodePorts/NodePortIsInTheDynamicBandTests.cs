namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3005")]
public class NodePortIsInTheDynamicBandTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.NodePort("web").Port(80, nodePort: {|SVC3005:31000|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.NodePort("web").Port(80, nodePort: 30085);
        """);

    [Fact]
    public Task Silent_when_not_known() => Check.DefineAsync("""
        m.NodePort("web").Port(80, nodePort: 31000 + {|SVC9012:DateTime.Now|}.Second);
        """);
}
