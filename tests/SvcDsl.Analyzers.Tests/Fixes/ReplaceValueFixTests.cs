using SvcDsl.CodeFixes;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Fixes;

public class ReplaceValueFixTests
{
    [Fact]
    public Task Label_of_a_Service() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Deployment("web").Labels(("app", "web"));
        m.Deployment("api").Labels(("app", "api"));
        m.Service("web").Select(("app", /* typo */ "wbe")).Port(80);
        m.Service("api").Select(("app", @"ap")).Port(80);
        """, """
        m.Deployment("web").Labels(("app", "web"));
        m.Deployment("api").Labels(("app", "api"));
        m.Service("web").Select(("app", /* typo */ "web")).Port(80);
        m.Service("api").Select(("app", "api")).Port(80);
        """);

    [Fact]
    public Task Label_of_a_workload() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Deployment("web").Labels(("app", "web")).Selector(("app", "wbe"));
        """, """
        m.Deployment("web").Labels(("app", "web")).Selector(("app", "web"));
        """);

    [Fact]
    public Task Declared_port_and_name() => Fix.DefineAsync<ReplaceValueFix>("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("a").Select(web).Port(80, to: 8081);
        m.Service("b").Select(web).Port(80, "htpp");
        """, """
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("a").Select(web).Port(80, to: 8080);
        m.Service("b").Select(web).Port(80, "http");
        """);

    [Fact]
    public Task A_port_that_leads_nowhere_gets_a_target() => Fix.DefineAsync<ReplaceValueFix>("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("a").Select(web).Port(80, name: "http");
        """, """
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("a").Select(web).Port(80, to: 8080, name: "http");
        """);

    [Fact]
    public Task Node_ports_that_nobody_else_picks() => Fix.DefineAsync<ReplaceValueFix>("""
        m.NodePort("a").Port(80, nodePort: 31000);
        m.LoadBalancer("b").Port(80).ExternalTrafficPolicy(TrafficPolicy.Local).HealthCheckNodePort(80);
        """, """
        m.NodePort("a").Port(80, nodePort: 30000);
        m.LoadBalancer("b").Port(80).ExternalTrafficPolicy(TrafficPolicy.Local).HealthCheckNodePort(30001);
        """);

    [Fact]
    public Task Addresses_and_hosts() => Fix.DefineAsync<ReplaceValueFix>("""
        m.ClusterIP("a").Port(80).ClusterAddress("10.096.0.10");
        m.LoadBalancer("b").Port(80).SourceRanges("203.0.113.7", "198.51.100.1/0").AllocateNodePorts(false).LoadBalancerClass("example.com/a");
        m.ExternalName("c", "https://api.example.com/v1");
        m.ExternalName("d", "api.shop.svc");
        """, """
        m.ClusterIP("a").Port(80).ClusterAddress("10.96.0.10");
        m.LoadBalancer("b").Port(80).SourceRanges("203.0.113.7/32", "0.0.0.0/0").AllocateNodePorts(false).LoadBalancerClass("example.com/a");
        m.ExternalName("c", "api.example.com");
        m.ExternalName("d", "api.shop.svc.cluster.local");
        """);

    [Fact]
    public Task Free_node_ports() => Fix.DefineAsync<ReplaceValueFix>("""
        m.NodePort("a").Port(80, nodePort: 30000);
        m.NodePort("b").Port(80, nodePort: 30000);
        m.NodePort("c").Port(80, nodePort: 30000);
        m.NodePort("e").Port(80, nodePort: 30005, name: "x").Port(81, nodePort: 30005, name: "y");
        """, """
        m.NodePort("a").Port(80, nodePort: 30000);
        m.NodePort("b").Port(80, nodePort: 30001);
        m.NodePort("c").Port(80, nodePort: 30002);
        m.NodePort("e").Port(80, nodePort: 30005, name: "x").Port(81, nodePort: 30003, name: "y");
        """);

    [Fact]
    public Task Out_of_range() => Fix.DefineAsync<ReplaceValueFix>(
        """m.NodePort("d").Port(80, nodePort: 80);""",
        """m.NodePort("d").Port(80, nodePort: 30000);""");

    [Fact]
    public Task Computed_values_are_left_alone() => Fix.NothingAsync<ReplaceValueFix>("""
        int start = 80;
        m.NodePort("d").Port(80, nodePort: start * 2);
        """);

    [Fact]
    public Task In_two_files() => Fix.FilesAsync<ReplaceValueFix>(
        [Code.Manifest("Backend.Add(m);\nm.Service(\"web\").Select((\"app\", \"wbe\")).Port(80);"), Code.File("static class Backend { public static void Add(Manifest m) { m.Deployment(\"web\"); m.NodePort(\"x\").Port(80, nodePort: 5); } }")],
        [Code.Manifest("Backend.Add(m);\nm.Service(\"web\").Select((\"app\", \"web\")).Port(80);"), Code.File("static class Backend { public static void Add(Manifest m) { m.Deployment(\"web\"); m.NodePort(\"x\").Port(80, nodePort: 30000); } }")]);
}
