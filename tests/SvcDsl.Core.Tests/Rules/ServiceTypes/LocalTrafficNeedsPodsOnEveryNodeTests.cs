using SvcDsl.Provenance;

namespace SvcDsl.Rules.ServiceTypes;

public class LocalTrafficNeedsPodsOnEveryNodeTests
{
    [Fact]
    public void Inside() => Check.Single<LocalTrafficNeedsPodsOnEveryNode>(
        Check.Web() + Check.Service("{internalTrafficPolicy: Local, selector: {app: web}, ports: [{port: 80}]}"),
        "spec.internalTrafficPolicy",
        "Service 'web' has internalTrafficPolicy Local, but only one pod behind it, so clients in pods of other nodes get no answer; use a DaemonSet, or internalTrafficPolicy: Cluster");

    [Fact]
    public void Outside() => Check.Single<LocalTrafficNeedsPodsOnEveryNode>(
        Web("replicas: 3", "") + Check.Service("{type: NodePort, externalTrafficPolicy: Local, selector: {app: web}, ports: [{port: 80}]}"),
        "spec.externalTrafficPolicy",
        "Service 'web' has externalTrafficPolicy Local, but only 3 pods behind it, so clients that come to another node get no answer; use a DaemonSet, or externalTrafficPolicy: Cluster");

    [Theory]
    [InlineData("{internalTrafficPolicy: Cluster, selector: {app: web}}")]
    [InlineData("{internalTrafficPolicy: UNKNOWN, selector: {app: web}}")]
    [InlineData("{internalTrafficPolicy: Local, selector: {app: x}}")]
    [InlineData("{internalTrafficPolicy: Local, selector: {app: UNKNOWN}}")]
    [InlineData("{internalTrafficPolicy: Local, selector: {}}")]
    [InlineData("{internalTrafficPolicy: Local, selector: {app: web}, clusterIP: None}")]
    [InlineData("{internalTrafficPolicy: Local, selector: {app: web}, type: UNKNOWN}")]
    [InlineData("{externalTrafficPolicy: Local, selector: {app: web}, type: LoadBalancer}")]
    public void Silent(string spec) => Assert.Empty(Check.With<LocalTrafficNeedsPodsOnEveryNode>(Check.SetWithUnknowns(Check.Web() + Check.Service(spec))));

    [Theory]
    [InlineData("replicas: 4", "")]
    [InlineData("replicas: 0", "")]
    [InlineData("replicas: UNKNOWN", "")]
    [InlineData("replicas: 3, OPEN: 1", "OPEN: 1, ")]
    [InlineData("replicas: 3", "affinity: {podAntiAffinity: {}}, ")]
    [InlineData("replicas: 3", "topologySpreadConstraints: [], ")]
    [InlineData("replicas: 3", "nodeSelector: {role: edge}, ")]
    [InlineData("replicas: 3", "", "DaemonSet")]
    [InlineData("replicas: 3", "", "Job")]
    public void Silent_about_workloads(string spec, string pod, string kind = "Deployment") => Assert.Empty(Check.With<LocalTrafficNeedsPodsOnEveryNode>(
        Check.SetWithUnknowns(Web(spec, pod, kind) + Check.Service("{internalTrafficPolicy: Local, selector: {app: web}}"))));

    [Theory]
    [InlineData("web", 0)]
    [InlineData("UNKNOWN", 0)]
    [InlineData("other", 1)]
    public void A_workload_that_is_scaled(string target, int findings) => Assert.Equal(findings, Check.With<LocalTrafficNeedsPodsOnEveryNode>(Check.SetWithUnknowns(
        Web("replicas: 1", "") + Check.Service("{internalTrafficPolicy: Local, selector: {app: web}}")
            + $"\n---\n{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: a}}, spec: {{scaleTargetRef: {{name: {target}}}}}}}")).Count);

    [Fact]
    public void Silent_when_there_may_be_more_workloads() => Assert.Empty(Check.With<LocalTrafficNeedsPodsOnEveryNode>(
        Check.SetOf(Check.Web() + Check.Service("{internalTrafficPolicy: Local, selector: {app: web}}"), new Unknown("a test says so", Origin.None))));

    private static string Web(string spec, string pod, string kind = "Deployment") =>
        $"\n---\n{{apiVersion: apps/v1, kind: {kind}, metadata: {{name: web}}, spec: {{{spec}, template: {{metadata: {{labels: {{app: web}}}}, spec: {{{pod}containers: []}}}}}}}}\n";
}
