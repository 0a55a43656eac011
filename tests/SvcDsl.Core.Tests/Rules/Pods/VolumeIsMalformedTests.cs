namespace SvcDsl.Rules.Pods;

public class VolumeIsMalformedTests
{
    [Theory]
    [InlineData("[{emptyDir: {}}]", 0, "A volume of Deployment 'web' has no name, so the API server rejects it; name it")]
    [InlineData("[{name: a}, {name: ''}]", 1, "A volume of Deployment 'web' has no name, so the API server rejects it; name it")]
    [InlineData("[{name: My_Data}]", 0, "The volume name 'My_Data' of Deployment 'web' is no DNS label (lower-case letters, digits and '-', a letter or digit at both ends), so the API server rejects it; choose another name")]
    [InlineData("[{name: a}, {name: b}, {name: a}]", 2, "Deployment 'web' has two volumes named 'a', so the API server rejects it; give each a name of its own")]
    public void Volumes(string volumes, int index, string message) =>
        Check.Single<VolumeIsMalformed>(PodYaml.Deployment(pod: $"volumes: {volumes}"), $"spec.template.spec.volumes[{index}].name", message);

    [Theory]
    [InlineData("[{mountPath: /a}]", "[0].name", "A volume mount of container 'main' of Pod 'web' does not name its volume, so the API server rejects it; name it")]
    [InlineData("[{name: a}]", "[0].mountPath", "A volume mount of container 'main' of Pod 'web' has no mountPath, so the API server rejects it; add it")]
    [InlineData("[{name: a, mountPath: /a}, {name: b, mountPath: /a}]", "[1].mountPath", "Container 'main' of Pod 'web' has two volumes at /a, so the API server rejects it; give each a path of its own")]
    public void Mounts(string mounts, string path, string message) =>
        Check.Single<VolumeIsMalformed>(PodYaml.Pod($"volumeMounts: {mounts}"), $"spec.containers[0].volumeMounts{path}", message);

    [Theory]
    [InlineData("[{name: a, mountPath: /a, subPath: x}, {name: a, mountPath: /b}]", "[{name: a}, {name: b, emptyDir: {}}]")]
    [InlineData("[{name: UNKNOWN, mountPath: UNKNOWN}, {name: UNKNOWN, mountPath: UNKNOWN}, {OPEN: ''}]", "[{name: UNKNOWN}, {name: UNKNOWN}, {OPEN: ''}]")]
    public void Silent(string mounts, string volumes) => Assert.Empty(Check.With<VolumeIsMalformed>(Check.SetWithUnknowns(PodYaml.Pod($"volumeMounts: {mounts}", $"volumes: {volumes}"))));

    [Fact]
    public void A_patch_may_leave_out_the_path() => Check.Silent<VolumeIsMalformed>(
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {template: {spec: {containers: [{name: main, volumeMounts: [{name: a}]}]}}}}");
}
