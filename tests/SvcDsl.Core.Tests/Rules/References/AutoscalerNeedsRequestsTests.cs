using SvcDsl.Rules.Routes;

namespace SvcDsl.Rules.References;

public class AutoscalerNeedsRequestsTests
{
    private static readonly string Cpu = Some.Autoscaler("maxReplicas: 3, metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 80}}}]");

    [Theory]
    [InlineData("")]
    [InlineData(", resources: {}")]
    [InlineData(", resources: {requests: {memory: 1Gi}}")]
    public void No_request(string container)
    {
        Finding finding = Check.Single<AutoscalerNeedsRequests>(
            Some.Deployment("", container) + Cpu,
            "spec.template.spec.containers[0].resources.requests",
            "Container 'main' of Deployment 'web' requests no cpu, so HorizontalPodAutoscaler 'h' cannot tell its utilization and scales nothing; write resources.requests.cpu");
        Assert.Single(finding.Related);
    }

    [Fact]
    public void The_short_form_of_version_1() => Assert.Single(Check.With<AutoscalerNeedsRequests>(Check.SetOf(Some.Deployment("") + Given.Object(
        "autoscaling/v1", "HorizontalPodAutoscaler", "h", "spec: {maxReplicas: 3, targetCPUUtilizationPercentage: 80, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}"))));

    [Fact]
    public void A_sidecar() => Check.Single<AutoscalerNeedsRequests>(
        Some.Deployment("", ", resources: {requests: {cpu: 1}}", pod: "initContainers: [{name: once, image: i}, {name: proxy, image: i, restartPolicy: Always}], ") + Cpu,
        "spec.template.spec.initContainers[1].resources.requests",
        "Container 'proxy' of Deployment 'web' requests no cpu, so HorizontalPodAutoscaler 'h' cannot tell its utilization and scales nothing; write resources.requests.cpu");

    [Theory]
    [InlineData(", resources: {requests: {cpu: 100m}}")]
    [InlineData(", resources: {limits: {cpu: 100m}}")]
    [InlineData(", resources: {requests: {cpu: UNKNOWN}}")]
    [InlineData(", resources: {requests: {OPEN: x}}")]
    [InlineData(", OPEN: x")]
    public void Silent(string container) => Assert.Empty(Check.With<AutoscalerNeedsRequests>(Check.SetWithUnknowns(Some.Deployment("", container) + Cpu)));

    [Fact]
    public void Silent_about_other_metrics_and_with_a_LimitRange()
    {
        Check.Silent<AutoscalerNeedsRequests>(Some.Deployment("") + Cpu.Replace("averageUtilization: 80", "averageValue: 1"));
        Check.Silent<AutoscalerNeedsRequests>(Some.Deployment("") + Cpu.Replace("type: Resource, resource: {name: cpu,", "type: ContainerResource, containerResource: {name: cpu, container: other,"));
        Check.Silent<AutoscalerNeedsRequests>(Some.Deployment("") + Cpu + Given.Object("v1", "LimitRange", "l", "spec: {}"));
    }
}
