using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2001")]
public class TargetPortIsNotDeclaredTests
{
    [Fact]
    public Task Wrong_number() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.{|#0:Container("web", "web:1")|}.{|#1:Port("http", 8080)|};
        m.Service("web").Select(web).Port(80, to: {|SVC2001>0,1:8081|});
        """);

    [Fact]
    public Task Wrong_when_only_the_port_is_written() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(web).Port({|SVC2001:80|});
        """);

    [Fact]
    public Task Wrong_in_two_files() => Check.FilesAsync(
        Code.Manifest("""
            m.Service("web").Select(Backend.Web(m)).Port(80, to: {|SVC2001>0,1:8081|});
            """),
        Code.File("""
            static class Backend
            {
                public static Deployment Web(Manifest m)
                {
                    var web = m.Deployment("web");
                    web.{|#0:Container("web", "web:1")|}.{|#1:Port("http", 8080)|};
                    return web;
                }
            }
            """));

    [Fact]
    public Task Wrong_protocol() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(web).Port(8080, to: {|SVC2001:8080|}, protocol: Protocol.Udp);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(web).Port(80, to: 8080);
        m.Service("web2").Select(web).Port(8080);
        """);

    [Fact]
    public Task Right_without_declared_ports() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1");
        m.Service("web").Select(web).Port(80, to: 8081);
        """);

    [Fact]
    public Task Silent_when_a_port_is_not_known() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        web.Container("side", "side:1").Port({|SVC9012:Environment.TickCount|});
        m.Service("web").Select(web).Port(80, to: 8081);
        """);
}
