namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2002")]
public class NamedTargetPortDoesNotExistTests
{
    [Fact]
    public Task Wrong_name() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port({|#0:"http"|}, 8080);
        m.Service("web").Select(web).Port(80, to: {|SVC2002>0:"htpp"|});
        """);

    [Fact]
    public Task Wrong_through_a_constant_table() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(web).Port(80, to: Ports["web"]);
        """, """
        static readonly Dictionary<string, string> Ports = new() { ["web"] = {|SVC2002:"grpc"|} };
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(web).Port(80, to: "http");
        """);

    [Fact]
    public Task Silent_when_the_workload_is_changed_elsewhere() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        System.Threading.Tasks.Parallel.{|SVC9012:ForEach(new List<Deployment> { web }, d => d.Container("side", "side:1").Port("grpc", 9000))|};
        m.Service("web").Select(web).Port(80, to: "grpc");
        """);
}
