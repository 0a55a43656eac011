namespace SvcDsl.Rules.Pods;

public class VolumeMountHasNoVolumeTests
{
    [Fact]
    public void A_slip() => Assert.Equal("data", Check.Single<VolumeMountHasNoVolume>(
        PodYaml.Deployment("volumeMounts: [{name: data, mountPath: /a}, {name: dat, mountPath: /b}]", "volumes: [{name: data, emptyDir: {}}]"),
        "spec.template.spec.containers[0].volumeMounts[1].name",
        "Container 'main' of Deployment 'web' mounts the volume 'dat', which its pod does not have, so the pod is rejected; did you mean 'data'?").Fix[FixKeys.Replacement]);

    [Fact]
    public void No_volume_at_all() => Check.Single<VolumeMountHasNoVolume>(
        PodYaml.Pod("volumeDevices: [{name: disk, devicePath: /dev/a}]"),
        "spec.containers[0].volumeDevices[0].name",
        "Container 'main' of Pod 'web' mounts the volume 'disk', which its pod does not have, so the pod is rejected; add it to the pod's volumes");

    [Theory]
    [InlineData("volumes: [{name: data, emptyDir: {}}]", "")]
    [InlineData("volumes: [{name: UNKNOWN, emptyDir: {}}]", "")]
    [InlineData("volumes: [OPEN]", "")]
    [InlineData("volumes: UNKNOWN", "")]
    [InlineData("", "volumeClaimTemplates: [{metadata: {name: data}}]")]
    [InlineData("", "volumeClaimTemplates: [{metadata: {OPEN: ''}}]")]
    [InlineData("", "volumeClaimTemplates: [OPEN]")]
    public void Silent(string pod, string spec) =>
        Assert.Empty(Check.With<VolumeMountHasNoVolume>(Check.SetWithUnknowns(PodYaml.StatefulSet("volumeMounts: [{name: data, mountPath: /a}]", pod, spec))));

    [Fact]
    public void Silent_about_patches() => Check.Silent<VolumeMountHasNoVolume>(
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {template: {spec: {containers: [{name: main, volumeMounts: [{name: data, mountPath: /a}]}]}}}}");
}
