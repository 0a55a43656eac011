namespace SvcDsl.Rules.Names;

public class LabelIsMalformedTests
{
    [Theory]
    [InlineData("labels: {a=b: c}", "metadata.labels", "label key 'a=b' of Service 'web' is no label name (letters, digits, '-', '_' and '.', a letter or digit at both ends), so the API server rejects it; write another one")]
    [InlineData("labels: {a/b/c: d}", "metadata.labels", "label key 'a/b/c' of Service 'web' has more than one '/', so the API server rejects it; write another one")]
    [InlineData("labels: {A_/b: d}", "metadata.labels", "label key 'A_/b' of Service 'web' has the prefix 'A_', which is no DNS name, so the API server rejects it; write another one")]
    [InlineData("labels: {a: -b}", "metadata.labels", "label value '-b' of Service 'web' is no label value (letters, digits, '-', '_' and '.', a letter or digit at both ends), so the API server rejects it; write another one")]
    [InlineData("labels: {version: 2}", "metadata.labels", "label 'version' of Service 'web' has the value 2, which is no string, so the API server rejects it; write it in quotes")]
    [InlineData("labels: {app: {name: web}}", "metadata.labels", "label 'app' of Service 'web' has a value that is no string, so the API server rejects it; write a text")]
    [InlineData("annotations: {a: [b]}", "metadata.annotations", "annotation 'a' of Service 'web' has a value that is no string, so the API server rejects it; write a text")]
    [InlineData("annotations: {a b: c}", "metadata.annotations", "annotation key 'a b' of Service 'web' is no label name (letters, digits, '-', '_' and '.', a letter or digit at both ends), so the API server rejects it; write another one")]
    public void In_metadata(string metadata, string path, string message) =>
        Check.Single<LabelIsMalformed>($"{{apiVersion: v1, kind: Service, metadata: {{name: web, {metadata}}}}}", path, $"The {message}");

    [Fact]
    public void In_selectors_and_templates()
    {
        Check.Single<LabelIsMalformed>(
            Check.Service("{selector: {app: 1}}"), "spec.selector", "The selector 'app' of Service 'web' has the value 1, which is no string, so the API server rejects it; write it in quotes");
        Assert.Equal(
            ["spec.template.labels", "spec.selector.matchLabels"],
            Check.With<LabelIsMalformed>(Check.SetOf(Check.Web(labels: "{a b: c}"))).Select(finding => finding.Path));
    }

    [Theory]
    [InlineData("networking.k8s.io/v1", "NetworkPolicy", "{podSelector: {matchLabels: {app: 1}}}", "spec.podSelector.matchLabels")]
    [InlineData("policy/v1", "PodDisruptionBudget", "{selector: {matchLabels: {a b: c}}}", "spec.selector.matchLabels")]
    [InlineData("v1", "ReplicationController", "{selector: {app: 1}}", "spec.selector")]
    [InlineData("batch/v1", "CronJob", "{jobTemplate: {spec: {template: {metadata: {labels: {app: -a}}}}}}", "spec.jobTemplate.spec.template.labels")]
    public void Wherever_labels_stand(string apiVersion, string kind, string spec, string path) => Assert.Equal(
        path, Assert.Single(Check.With<LabelIsMalformed>(Check.SetOf($"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: web}}, spec: {spec}}}"))).Path);

    [Fact]
    public void Silent()
    {
        Check.Silent<LabelIsMalformed>(
            "{apiVersion: v1, kind: Pod, metadata: {name: web, labels: {app.kubernetes.io/name: A_b.c, e: \"\", n: null}, annotations: {Example.COM/Key: \"any: text\"}}}");
        Assert.Empty(Check.With<LabelIsMalformed>(Check.SetWithUnknowns(Check.Service("{selector: {app: UNKNOWN, OPEN: 1}}"))));
        Check.Silent<LabelIsMalformed>(Check.Service("{selector: [1]}"));
    }
}
