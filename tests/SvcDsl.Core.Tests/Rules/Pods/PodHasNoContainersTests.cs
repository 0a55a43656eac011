namespace SvcDsl.Rules.Pods;

public class PodHasNoContainersTests
{
    [Fact]
    public void In_a_Pod() => Check.Single<PodHasNoContainers>(
        "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: []}}",
        "spec.containers",
        "Pod 'web' has no containers, so the API server rejects it; add one");

    [Fact]
    public void In_a_template() => Check.Single<PodHasNoContainers>(
        Template("hostNetwork: true"), "spec.template.spec.containers", "Deployment 'web' has no containers, so the API server rejects it; add one");

    [Theory]
    [InlineData("containers: [{name: main, image: i}]")]
    [InlineData("containers: [OPEN]")]
    [InlineData("containers: UNKNOWN")]
    [InlineData("OPEN: ''")]
    public void Silent(string pod) => Assert.Empty(Check.With<PodHasNoContainers>(Check.SetWithUnknowns(Template(pod))));

    [Fact]
    public void Silent_about_patches_and_other_groups()
    {
        Check.Silent<PodHasNoContainers>("{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {template: {spec: {hostNetwork: true}}}}");
        Check.Silent<PodHasNoContainers>("{apiVersion: batch.volcano.sh/v1alpha1, kind: Job, metadata: {name: web}, spec: {template: {spec: {restartPolicy: Never}}}}");
    }

    private static string Template(string pod) =>
        $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: web}}, spec: {{selector: {{matchLabels: {{app: web}}}}, template: {{metadata: {{labels: {{app: web}}}}, spec: {{{pod}}}}}}}}}";
}
