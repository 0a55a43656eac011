using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3001")]
public class NodePortIsOutOfRangeTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.NodePort("web").Port(80, nodePort: {|SVC3001:8080|});
        """);

    [Fact]
    public Task Wrong_from_a_tuple_in_another_file() => Check.FilesAsync(
        Code.Manifest("""
            foreach (var (name, port) in Table.All)
                m.NodePort(name).Port(80, nodePort: port);
            """),
        Code.File("""
            static class Table { public static readonly (string Name, int Port)[] All = [("a", 30080), ("b", {|SVC3001:80|})]; }
            """));

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.NodePort("web").Port(80, nodePort: 30080);
        m.LoadBalancer("lb").Port(80);
        """);
}
