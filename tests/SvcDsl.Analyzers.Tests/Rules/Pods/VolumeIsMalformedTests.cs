namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8015")]
public class VolumeIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Merge({|SVC8015:"spec: {template: {spec: {volumes: [{name: My_Data, emptyDir: {}}]}}}"|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Merge("spec: {template: {spec: {volumes: [{name: my-data, emptyDir: {}}]}}}").Container("web", "web:1");
        """);
}
