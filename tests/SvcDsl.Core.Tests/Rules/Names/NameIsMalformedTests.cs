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
    [InlineData("batch/v1", "CronJob", "a-name-that-is-so-long-that-its-jobs-would-have-no-name", "has 55 characters where 52 are allowed")]
    public void Of_an_object(string apiVersion, string kind, string name, string problem) => Check.Single<NameIsMalformed>(
        Object(apiVersion, kind, $"{{name: {name}}}"), "metadata.name", $"The name '{name}' of {kind} '{name}' {problem}, so the API server rejects it; choose another name");

    [Fact]
    public void Of_a_namespace() => Check.Single<NameIsMalformed>(
        Object("v1", "Service", "{name: a, namespace: B}"), "metadata.namespace", $"The namespace 'B' of Service 'B/a' {NoLabel}, so the API server rejects it; choose another name");

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
        Check.Single<NameIsMalformed>(
            Check.Web(more: "- {image: i}"), "spec.template.spec.containers[1].name", "A container of Deployment 'web' has no name, so the API server rejects it; give it a name");
    }

    [Theory]
    [InlineData("v1", "Service", "{name: web-1}")]
    [InlineData("v1", "Service", "{name: UNKNOWN}")]
    [InlineData("v1", "Service", "{OPEN: 1}")]
    [InlineData("apps/v1", "Deployment", "{name: 1.a-b.c}")]
    [InlineData("batch/v1", "Job", "{generateName: a-}")]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRole", "{name: \"system:x\"}")]
    [InlineData("kustomize.config.k8s.io/v1beta1", "Kustomization", "{}")]
    public void Silent(string apiVersion, string kind, string metadata) =>
        Assert.Empty(Check.With<NameIsMalformed>(Check.SetWithUnknowns(Object(apiVersion, kind, metadata))));

    private static string Object(string apiVersion, string kind, string metadata) => $"---\n{{apiVersion: {apiVersion}, kind: {kind}, metadata: {metadata}}}\n";
}
