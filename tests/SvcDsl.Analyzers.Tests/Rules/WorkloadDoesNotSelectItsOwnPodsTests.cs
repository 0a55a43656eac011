using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC1002")]
public class WorkloadDoesNotSelectItsOwnPodsTests
{
    [Fact]
    public Task Wrong_a_slip() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", {|#0:"web"|})).Selector(("app", {|SVC1002>0:"wbe"|}));
        """);

    [Fact]
    public Task Wrong_in_a_helper() => Check.FilesAsync(
        Code.Manifest("""
            m.Web({|SVC1002:"wbe"|});
            """),
        Code.File("""
            static class Helpers { public static void Web(this Manifest m, string app) => m.Deployment("web").PodLabels(("app", "web")).Selector(("app", app)); }
            """));

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", "web"), ("x", "y")).Selector(("app", "web"));
        """);

    [Fact]
    public Task Silent_when_a_label_is_not_known() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", Environment.{|SVC9012:GetEnvironmentVariable("APP")|}!)).Selector(("app", "wbe"));
        """);
}
