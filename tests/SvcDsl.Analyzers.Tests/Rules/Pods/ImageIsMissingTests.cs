namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8003")]
public class ImageIsMissingTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Yaml({|SVC8003:"{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: web}]}}"|});
        """);

    [Fact]
    public Task Wrong_when_empty() => Check.DefineAsync("""
        m.Deployment("web").Container("web", {|SVC8003:""|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1");
        """);

    [Fact]
    public Task Right_when_not_known() => Check.DefineAsync("""
        m.Deployment("web").Container("web", System.Environment.{|SVC9012:GetEnvironmentVariable("IMAGE")|} ?? "");
        """);
}
