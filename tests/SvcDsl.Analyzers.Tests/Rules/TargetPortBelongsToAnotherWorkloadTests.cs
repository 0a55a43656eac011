using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2004")]
public class TargetPortBelongsToAnotherWorkloadTests
{
    [Fact]
    public Task Wrong_handle() => Check.DefineAsync("""
        var web = m.Deployment("web");
        var http = web.Container("web", "web:1").{|#0:Port("http", 8080)|};
        var api = m.Deployment({|#1:"api"|});
        api.Container("api", "api:1").Port("http", 8080);
        m.Service("api").Select(api).Port(80, to: {|SVC2004>0,1:http|});
        """);

    [Fact]
    public Task Wrong_handle_in_a_helper() => Check.FilesAsync(
        Code.Manifest("""
            var web = m.Deployment("web");
            var http = web.Container("web", "web:1").Port("http", 8080);
            var api = m.Deployment("api");
            m.Expose(api, {|SVC2004:http|});
            """),
        Code.File("""
            static class Helpers { public static void Expose(this Manifest m, Deployment d, ContainerPort port) => m.Service("x").Select(d).Port(80, to: port); }
            """));

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var web = m.Deployment("web");
        var http = web.Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(web).Port(80, to: http);
        m.Service("web2").Select(("app", "web")).Port(80, http);
        """);
}
