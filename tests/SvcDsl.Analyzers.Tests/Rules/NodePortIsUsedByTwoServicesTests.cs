using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3002")]
public class NodePortIsUsedByTwoServicesTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.NodePort("a").Port(80, nodePort: {|#0:30080|});
        m.NodePort("b").In("other").Port(80, nodePort: {|SVC3002>0:30080|});
        """);

    [Fact]
    public Task Wrong_in_two_files() => Check.FilesAsync(
        Code.Manifest("""
            m.NodePort("a").Port(80, nodePort: {|#0:30080|});
            Other.{|SVC3002>1,0:Add(m)|};
            """),
        Code.File("""
            static class Other { public static void Add(Manifest m) => m.LoadBalancer("b").Port(80, nodePort: {|#1:30080|}); }
            """));

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.NodePort("a").Port(80, nodePort: 30080);
        m.NodePort("b").Port(80, nodePort: 30081);
        """);

    [Fact]
    public Task Silent_when_not_known() => Check.DefineAsync("""
        m.NodePort("a").Port(80, nodePort: 30080);
        m.NodePort("b").Port(80, nodePort: 30000 + {|SVC9012:DateTime.Now|}.Second);
        """);
}
