using SvcDsl.CodeFixes;

namespace SvcDsl.Analyzers.Tests.Fixes;

public class SelectionFixTests
{
    [Fact]
    public Task The_labels_of_the_workload() => Fix.DefineAsync<SelectLabelsFix>("""
        m.Deployment("web").Labels(("app", "web"), ("tier", "front"));
        m.Service("web").Select(("app", "web"), ("tier", "back")).Port(80);
        """, """
        m.Deployment("web").Labels(("app", "web"), ("tier", "front"));
        m.Service("web").Select(("app", "web"), ("tier", "front")).Port(80);
        """);

    [Fact]
    public Task The_variable_of_the_workload() => Fix.DefineAsync<SelectWorkloadFix>("""
        var other = m.Deployment("other");
        var web = m.Deployment("web").Replicas(2);
        m.Service("web")
            .Select(("app", "wbe")) // by hand
            .Port(80);
        """, """
        var other = m.Deployment("other");
        var web = m.Deployment("web").Replicas(2);
        m.Service("web")
            .Select(web) // by hand
            .Port(80);
        """);

    [Fact]
    public Task No_variable_no_offer() => Fix.NothingAsync<SelectWorkloadFix>("""
        m.Deployment("web");
        m.Service("web").Select(("app", "wbe")).Port(80);
        var web = m.Deployment("later");
        """);

    [Fact]
    public Task Labels_that_are_written_elsewhere_are_left_alone() => Fix.NothingAsync<SelectLabelsFix>("""
        m.Deployment("web").Labels(("app", "web"));
        Label wrong = ("app", "wbe");
        m.Service("web").Select(wrong).Port(80);
        """);

    [Fact]
    public Task The_workload_of_the_port() => Fix.DefineAsync<SelectWorkloadFix>("""
        var web = m.Deployment("web");
        var http = web.Container("web", "web:1").Port("http", 8080);
        var api = m.Deployment("api");
        api.Container("api", "api:1").Port("grpc", 9000);
        m.Service("web").Select(api).Port(80, to: http);
        """, """
        var web = m.Deployment("web");
        var http = web.Container("web", "web:1").Port("http", 8080);
        var api = m.Deployment("api");
        api.Container("api", "api:1").Port("grpc", 9000);
        m.Service("web").Select(web).Port(80, to: http);
        """);
}
