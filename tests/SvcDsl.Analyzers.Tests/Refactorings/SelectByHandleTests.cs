using SvcDsl.CodeFixes.Refactorings;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Refactorings;

public class SelectByHandleTests
{
    [Fact]
    public Task The_labels_of_a_Deployment() => VerifyAsync("""
        var api = m.Deployment("api");
        var web = m.Deployment("web").Labels(("app", "web"), ("tier", "front"));
        m.Service("web") // the way in
            .{|#at:Select|}(("app", "web"), ("tier", "front"))
            .Port(80);
        """, """
        var api = m.Deployment("api");
        var web = m.Deployment("web").Labels(("app", "web"), ("tier", "front"));
        m.Service("web") // the way in
            .Select(web)
            .Port(80);
        """, "web");

    [Fact]
    public Task The_label_that_a_Deployment_has_by_itself() => VerifyAsync("""
        Deployment web = m.Deployment("web");
        m.NodePort("web").Select(("app", {|#at:"web"|})).Port(80);
        """, """
        Deployment web = m.Deployment("web");
        m.NodePort("web").Select(web).Port(80);
        """, "web");

    [Fact]
    public Task A_parameter() => new RefactoringTest(new SelectByHandle(), Code.Manifest(
        "Expose(m, m.Deployment(\"web\"));", "static void Expose(Manifest m, Deployment d) => m.Service(\"web\").{|#at:Select|}((\"app\", \"web\")).Port(80);")).VerifyAsync(
        "Select 'd' instead of its labels", Code.Manifest(
        "Expose(m, m.Deployment(\"web\"));", "static void Expose(Manifest m, Deployment d) => m.Service(\"web\").Select(d).Port(80);"));

    [Fact]
    public Task Not_when_the_selector_has_fewer_labels() => NothingAsync("""
        var web = m.Deployment("web").Labels(("app", "web"), ("tier", "front"));
        m.Service("web").{|#at:Select|}(("app", "web")).Port(80);
        """);

    [Fact]
    public Task Not_for_another_Deployment() => NothingAsync("""
        var api = m.Deployment("api");
        m.Deployment("web");
        m.Service("web").{|#at:Select|}(("app", "web")).Port(80);
        """);

    [Fact]
    public Task Not_before_the_variable() => NothingAsync("""
        m.Service("web").{|#at:Select|}(("app", "web")).Port(80);
        var web = m.Deployment("web");
        """);

    [Fact]
    public Task Not_on_another_call() => NothingAsync("""
        var web = m.Deployment("web");
        m.Service("web").Select(("app", "web")).{|#at:Port|}(80);
        """);

    [Fact]
    public Task Not_where_it_is_a_handle_already() => NothingAsync("""
        var web = m.Deployment("web");
        m.Service("web").{|#at:Select|}(web).Port(80);
        """);

    [Fact]
    public Task Not_when_something_is_not_known() => NothingAsync("""
        var web = m.Deployment("web");
        m.Service("web").{|#at:Select|}(("app", "web")).Port(80);
        m.Deployment("x").Labels(("a", Environment.MachineName));
        """);

    [Fact]
    public Task Not_when_the_order_of_the_labels_would_change() => NothingAsync("""
        var web = m.Deployment("web").Labels(("tier", "front"), ("app", "web"));
        m.Service("web").{|#at:Select|}(("app", "web")).Port(80);
        """);

    private static Task VerifyAsync(string before, string after, string handle) =>
        new RefactoringTest(new SelectByHandle(), Code.Manifest(before)).VerifyAsync($"Select '{handle}' instead of its labels", Code.Manifest(after));

    private static Task NothingAsync(string body) => new RefactoringTest(new SelectByHandle(), Code.Manifest(body)).VerifyNothingAsync();
}
