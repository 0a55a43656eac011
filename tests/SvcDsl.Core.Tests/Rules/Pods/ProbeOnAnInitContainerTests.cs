namespace SvcDsl.Rules.Pods;

public class ProbeOnAnInitContainerTests
{
    [Theory]
    [InlineData("readinessProbe")]
    [InlineData("lifecycle")]
    public void Wrong(string field) => Check.Single<ProbeOnAnInitContainer>(
        PodYaml.Deployment(pod: $"initContainers: [{{name: init, image: i, {field}: {{exec: {{command: [a]}}}}}}]"),
        $"spec.template.spec.initContainers[0].{field}",
        $"Init container 'init' of Deployment 'web' has a {field}, so the API server rejects it; remove it, or make the container a sidecar with restartPolicy: Always");

    [Theory]
    [InlineData("{name: init, image: i, restartPolicy: Always, readinessProbe: {exec: {command: [a]}}}")]
    [InlineData("{name: init, image: i, restartPolicy: UNKNOWN, readinessProbe: {exec: {command: [a]}}}")]
    [InlineData("{name: init, image: i, readinessProbe: null}")]
    public void Silent(string container) =>
        Assert.Empty(Check.With<ProbeOnAnInitContainer>(Check.SetWithUnknowns(PodYaml.Pod("readinessProbe: {exec: {command: [a]}}", $"initContainers: [{container}]"))));
}
