using SvcDsl.Rules.Routes;

namespace SvcDsl.Rules.References;

public class AutoscalerIsMalformedTests
{
    [Theory]
    [InlineData("minReplicas: 1", "maxReplicas", "has no maxReplicas", "write how many pods there may be")]
    [InlineData("maxReplicas: 0", "maxReplicas", "has maxReplicas 0", "write 1 or more")]
    [InlineData("minReplicas: 4, maxReplicas: 3", "maxReplicas", "has minReplicas 4 and maxReplicas 3, which is less", "change one of them")]
    [InlineData("minReplicas: -1, maxReplicas: 3", "minReplicas", "has minReplicas -1", "write 1 or more")]
    [InlineData("minReplicas: 0, maxReplicas: 3", "minReplicas", "has minReplicas 0, which needs the feature gate HPAScaleToZero", "write 1 or more")]
    [InlineData("maxReplicas: 3, metrics: [{resource: {name: cpu}}]", "metrics[0].type", "has a metric without a type", "write one of Resource, ContainerResource, Pods, Object, External")]
    [InlineData("maxReplicas: 3, metrics: [{type: CPU}]", "metrics[0].type", "has a metric of the type 'CPU', which does not exist", "write one of Resource, ContainerResource, Pods, Object, External")]
    [InlineData("maxReplicas: 3, metrics: [{type: Resource, pods: {}}]", "metrics[0].resource", "has a metric of the type Resource without 'resource'", "write resource: …")]
    public void Wrong(string spec, string field, string what, string advice) => Check.Single<AutoscalerIsMalformed>(
        Some.Autoscaler(spec), $"spec.{field}", $"HorizontalPodAutoscaler 'h' {what}, so the API server rejects it; {advice}");

    [Theory]
    [InlineData("{kind: Deployment}", ".name", "does not say the name of what it scales", "write it")]
    [InlineData("{name: web}", ".kind", "does not say the kind of what it scales", "write it")]
    [InlineData("null", "", "does not say what it scales", "write scaleTargetRef with apiVersion, kind and name")]
    public void Target(string target, string field, string what, string advice) => Check.Single<AutoscalerIsMalformed>(
        Some.Autoscaler(target: target), $"spec.scaleTargetRef{field}", $"HorizontalPodAutoscaler 'h' {what}, so the API server rejects it; {advice}");

    [Theory]
    [InlineData("minReplicas: 3, maxReplicas: 3")]
    [InlineData("minReplicas: UNKNOWN, maxReplicas: 3")]
    [InlineData("minReplicas: 5, maxReplicas: UNKNOWN")]
    [InlineData("OPEN: x")]
    [InlineData("maxReplicas: 3, metrics: [{type: ContainerResource, containerResource: {}}, {type: UNKNOWN}, {OPEN: x}, {type: Pods, OPEN: x}]")]
    public void Silent(string spec) => Assert.Empty(Check.With<AutoscalerIsMalformed>(Check.SetWithUnknowns(Some.Autoscaler(spec))));

    [Theory]
    [InlineData("UNKNOWN")]
    [InlineData("{OPEN: x}")]
    public void Silent_about_an_unknown_target(string target) => Assert.Empty(Check.With<AutoscalerIsMalformed>(Check.SetWithUnknowns(Some.Autoscaler(target: target))));

    [Fact]
    public void Silent_about_the_metrics_of_old_versions() => Check.Silent<AutoscalerIsMalformed>(
        Given.Object("autoscaling/v1", "HorizontalPodAutoscaler", "h", "spec: {maxReplicas: 2, scaleTargetRef: {kind: A, name: b}, metrics: [{}]}"));
}
