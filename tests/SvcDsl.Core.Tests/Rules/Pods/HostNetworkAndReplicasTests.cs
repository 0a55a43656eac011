namespace SvcDsl.Rules.Pods;

public class HostNetworkAndReplicasTests
{
    private const string Port = "ports: [{containerPort: 80}]";

    [Fact]
    public void The_hosts_network() => Assert.Equal(Level.Warning, Check.Single<HostNetworkAndReplicas>(
        PodYaml.Deployment(Port, "hostNetwork: true", "replicas: 3"),
        "spec.template.spec.hostNetwork",
        "Deployment 'web' runs 3 pods on their nodes' own network, so two on one node want the same ports; make it a DaemonSet, run one pod, or leave hostNetwork out").Level);

    [Theory]
    [InlineData("hostNetwork: true", "replicas: 1")]
    [InlineData("hostNetwork: true", "")]
    [InlineData("hostNetwork: true", "replicas: UNKNOWN")]
    [InlineData("hostNetwork: UNKNOWN", "replicas: 2")]
    [InlineData("dnsPolicy: Default", "replicas: 2")]
    [InlineData("hostNetwork: false", "replicas: 2")]
    [InlineData("{hostNetwork: true, affinity: {podAntiAffinity: {}}}", "replicas: 2")]
    [InlineData("{hostNetwork: true, affinity: UNKNOWN}", "replicas: 2")]
    public void Silent(string pod, string spec) => Assert.Empty(Check.With<HostNetworkAndReplicas>(Check.SetWithUnknowns(
        PodYaml.Deployment(pod: pod.StartsWith('{') ? pod[1..^1].Replace(", affinity", "\n      affinity") : pod, spec: spec))));

    [Fact]
    public void Host_ports_are_the_business_of_another_rule() =>
        Check.Silent<HostNetworkAndReplicas>(PodYaml.Deployment("ports: [{containerPort: 81, hostPort: 81}]", "hostNetwork: true", "replicas: 3"));

    [Fact]
    public void A_DaemonSet_has_one_pod_for_each_node() => Check.Silent<HostNetworkAndReplicas>(PodYaml.DaemonSet(Port, "hostNetwork: true"));
}
