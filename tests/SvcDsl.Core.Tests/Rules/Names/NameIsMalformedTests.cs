namespace SvcDsl.Rules.Names;

public class NameIsMalformedTests
{
    private const string NoLabel = "is no DNS label (lower-case letters, digits and '-', a letter or digit at both ends)";

    [Theory]
    [InlineData("v1", "Service", "my_web", NoLabel)]
    [InlineData("v1", "Service", "1web", "begins with a digit, which clusters before Kubernetes 1.36 reject")]
    [InlineData("v1", "Service", "a.b", "is no DNS label: it must not hold dots")]
    [InlineData("apps/v1", "StatefulSet", "a.b", "is no DNS label: it must not hold dots")]
    [InlineData("apps/v1", "Deployment", "Web", "is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part)")]
    [InlineData("rbac.authorization.k8s.io/v1", "Role", "a/b", "holds '/' or '%'")]
    [InlineData("scheduling.k8s.io/v1", "PriorityClass", "A", "is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part)")]
    [InlineData("batch/v1", "Job", "a-name-that-is-so-long-that-the-label-with-it-on-its-pods-would-be-too", "has 70 characters where 63 are allowed")]
    [InlineData("batch/v1", "CronJob", "a-name-that-is-so-long-that-its-jobs-would-have-no-name", "has 55 characters where 52 are allowed")]
    public void Of_an_object(string apiVersion, string kind, string name, string problem) => Check.Single<NameIsMalformed>(
        Object(apiVersion, kind, $"{{name: {name}}}"), "metadata.name", $"The name '{name}' of {kind} '{name}' {problem}, so the API server rejects it; choose another name");

    [Fact]
    public void Of_a_namespace() => Check.Single<NameIsMalformed>(
        Object("v1", "Service", "{name: a, namespace: B}"), "metadata.namespace", $"The namespace 'B' of Service 'B/a' {NoLabel}, so the API server rejects it; choose another name");

    [Fact]
    public void Of_a_namespace_on_any_kind() => Check.Single<NameIsMalformed>(
        Object("example.com/v1", "Thing", "{name: a, namespace: B}"), "metadata.namespace", $"The namespace 'B' of Thing 'B/a' {NoLabel}, so the API server rejects it; choose another name");

    [Fact]
    public void An_empty_namespace() => Assert.Equal(Level.Warning, Check.Single<NameIsMalformed>(
        Object("v1", "Service", "{name: a, namespace: \"\"}"),
        "metadata.namespace",
        "The namespace of Service 'a' is an empty text, so the object goes wherever it happens to be applied to; name a namespace, or leave the key out").Level);

    [Fact]
    public void That_is_a_number()
    {
        Check.Single<NameIsMalformed>(Object("v1", "Service", "{name: 12}"), "metadata.name", "The name 12 of a Service is no string, so the API server rejects it; write it in quotes");
        Check.Single<NameIsMalformed>(Check.Web(more: "- {name: 7}"), "spec.template.spec.containers[1].name", "The container name 7 of a Deployment is no string, so the API server rejects it; write it in quotes");
    }

    [Fact]
    public void Services_may_begin_with_a_digit_since_1_36()
    {
        string yaml = Object("v1", "Service", "{name: 1web}");
        Assert.Empty(Check.With<NameIsMalformed>(Check.SetOf(yaml), new RuleSettings { Target = new KubernetesVersion(36) }));
        Assert.Single(Check.With<NameIsMalformed>(Check.SetOf(yaml), new RuleSettings { Target = new KubernetesVersion(35) }));
    }

    [Fact]
    public void Of_a_generated_name() => Check.Single<NameIsMalformed>(
        Object("v1", "Service", "{generateName: -a}"), "metadata.generateName", $"The generateName '-a' of Service '' {NoLabel}, so the API server rejects it; choose another name");

    [Fact]
    public void Of_a_container() => Check.Single<NameIsMalformed>(
        Check.Web(more: "- {name: Side_Car}"),
        "spec.template.spec.containers[1].name",
        $"The container name 'Side_Car' of Deployment 'web' {NoLabel}, so the API server rejects it; choose another name");

    [Fact]
    public void Missing()
    {
        Check.Single<NameIsMalformed>(Object("v1", "Service", "{labels: {a: b}}"), "metadata.name", "A Service has no metadata.name, so the API server rejects it; give it a name");
        Check.Single<NameIsMalformed>(Object("v1", "Service", "{name: \"\"}"), "metadata.name", "A Service has no metadata.name, so the API server rejects it; give it a name");
        Check.Single<NameIsMalformed>(
            Check.Web(more: "- {image: i}"), "spec.template.spec.containers[1].name", "A container of Deployment 'web' has no name, so the API server rejects it; give it a name");
    }

    [Theory]
    [InlineData("v1", "Service", "{name: web-1}")]
    [InlineData("v1", "Service", "{name: UNKNOWN}")]
    [InlineData("v1", "Service", "{OPEN: 1}")]
    [InlineData("apps/v1", "Deployment", "{name: 1.a-b.c}")]
    [InlineData("batch/v1", "Job", "{generateName: a-}")]
    [InlineData("batch/v1", "Job", "{generateName: a-, name: \"\"}")]
    [InlineData("v1", "Namespace", "{name: a, namespace: B}")]
    [InlineData("UNKNOWN", "Service", "{name: A}")]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRole", "{name: \"system:x\"}")]
    [InlineData("kustomize.config.k8s.io/v1beta1", "Kustomization", "{}")]
    public void Silent(string apiVersion, string kind, string metadata) =>
        Assert.Empty(Check.With<NameIsMalformed>(Check.SetWithUnknowns(Object(apiVersion, kind, metadata))));

    private static string Object(string apiVersion, string kind, string metadata) => $"---\n{{apiVersion: {apiVersion}, kind: {kind}, metadata: {metadata}}}\n";
}
