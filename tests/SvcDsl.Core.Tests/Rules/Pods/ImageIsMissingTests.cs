namespace SvcDsl.Rules.Pods;

public class ImageIsMissingTests
{
    [Theory]
    [InlineData("{name: main}")]
    [InlineData("{name: main, image: ''}")]
    [InlineData("{name: main, image: null}")]
    public void Not_written_or_empty(string container) => Check.Single<ImageIsMissing>(
        Pod(container), "spec.containers[0].image", "Container 'main' of Pod 'web' has no image, so the API server rejects it; name one, with its tag");

    [Theory]
    [InlineData("{name: main, image: i}")]
    [InlineData("{name: main, image: UNKNOWN}")]
    [InlineData("{name: main, OPEN: ''}")]
    public void Silent(string container) => Assert.Empty(Check.With<ImageIsMissing>(Check.SetWithUnknowns(Pod(container))));

    [Theory]
    [InlineData("apiVersion: apps/v1, kind: Deployment", "{template: {spec: {containers: [{name: main}]}}}")]
    [InlineData("apiVersion: batch/v1, kind: CronJob", "{jobTemplate: {spec: {template: {spec: {containers: [{name: main}]}}}}}")]
    public void A_patch_needs_none(string kind, string spec) => Check.Silent<ImageIsMissing>($"{{{kind}, metadata: {{name: web}}, spec: {spec}}}");

    private static string Pod(string container) => $"{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, spec: {{containers: [{container}]}}}}";
}
