using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

public class ServiceSelectsNoWorkloadTests
{
    [Fact]
    public Task A_slip_is_found_in_the_literal() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", {|#0:"web"|})).Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(("app", {|SVC1001>0:"wbe"|})).Port(80, to: 8080);
        """);

    [Fact]
    public Task A_handle_always_matches() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("web").Select(web).Port(80, to: 8080);
        """);
}
