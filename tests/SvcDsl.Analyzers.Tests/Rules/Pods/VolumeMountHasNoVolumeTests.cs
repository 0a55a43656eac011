namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8011")]
public class VolumeMountHasNoVolumeTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Merge({|SVC8011:"volumeMounts: [{name: data, mountPath: /data}]"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Merge("spec: {template: {spec: {volumes: [{name: data, emptyDir: {}}]}}}").Container("web", "web:1").Merge("volumeMounts: [{name: data, mountPath: /data}]");
        """);
}
