using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC1001")]
public class ServiceSelectsNoWorkloadTests
{
    [Fact]
    public Task Wrong_a_slip() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", {|#0:"web"|})).Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(("app", {|SVC1001>0:"wbe"|})).Port(80, to: 8080);
        """);

    [Fact]
    public Task Wrong_a_key() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "web"));
        m.Service("web").Select(({|SVC1001:"apps"|}, "web")).Port(80);
        """);

    [Fact]
    public Task Wrong_namespace() => Check.DefineAsync("""
        m.Deployment("web").In("back");
        m.Service("web").In("front").{|SVC1001:Select(("app", "web"))|}.Port(80);
        """);

    [Fact]
    public Task Wrong_in_a_constant_of_another_file() => Check.FilesAsync(
        Code.Manifest("""
            m.Deployment("web");
            m.Service("web").Select(("app", {|SVC1001:Names.Web|})).Port(80);
            """),
        Code.File("""
            static class Names { public const string Web = "wbe"; }
            """));

    [Fact]
    public Task Wrong_from_a_loop() => Check.DefineAsync("""
        m.Deployment("web");
        foreach (string name in new[] { "web", {|SVC1001:"wbe"|} })
            m.Service(name).Select(("app", name)).Port(80);
        """);

    [Fact]
    public Task Wrong_through_a_helper_in_another_file() => Check.FilesAsync(
        Code.Manifest("""
            m.Deployment("web");
            m.Expose("web", {|SVC1001:"wbe"|});
            """),
        Code.File("""
            static class Helpers { public static void Expose(this Manifest m, string name, string app) => m.Service(name).Select(("app", app)).Port(80); }
            """));

    [Fact]
    public Task Wrong_with_the_workload_in_another_file() => Check.FilesAsync(
        Code.Manifest("""
            Backend.Add(m);
            m.Service("web").Select(("app", {|SVC1001>0:"wbe"|})).Port(80);
            """),
        Code.File("""
            static class Backend { public static void Add(Manifest m) => m.Deployment("web").Labels(("app", {|#0:"web"|})); }
            """));

    [Fact]
    public Task Wrong_with_the_Service_in_another_file() => Check.FilesAsync(
        Code.Manifest("""
            m.Deployment("web").Labels(("app", {|#0:"web"|}));
            Frontend.{|SVC1001>1,0:Add(m)|};
            """),
        Code.File("""
            static class Frontend { public static void Add(Manifest m) => m.Service("web").Select(("app", {|#1:"wbe"|})).Port(80); }
            """));

    [Fact]
    public Task Right_a_handle() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(web).Port(80, to: 8080);
        """);

    [Fact]
    public Task Right_labels_in_another_order() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "web"), ("tier", "front"), ("x", "y"));
        m.Service("web").Select(("tier", "front"), ("app", "web")).Port(80);
        """);

    [Fact]
    public Task Right_without_selector() => Check.DefineAsync("""
        m.Service("web").Port(80);
        m.WithoutSelector("old").Port(80).Endpoints("10.0.0.1");
        """);

    [Fact]
    public Task Silent_for_the_environment() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", Environment.{|SVC9012:GetEnvironmentVariable("APP")|} ?? "web"));
        m.Service("web").Select(("app", "wbe")).Port(80);
        """);

    [Fact]
    public Task Silent_for_an_unknown_condition() => Check.DefineAsync("""
        if ({|SVC9012:DateTime.Now|}.Year > 2000)
            m.Deployment("wbe");
        m.Service("web").Select(("app", "wbe")).Port(80);
        """);

    [Fact]
    public Task Silent_for_an_escaped_manifest() => Check.DefineAsync("""
        GC.{|SVC9012:KeepAlive(m)|};
        m.Service("web").Select(("app", "wbe")).Port(80);
        """);
}
