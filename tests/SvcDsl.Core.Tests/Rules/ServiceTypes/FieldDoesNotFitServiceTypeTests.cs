namespace SvcDsl.Rules.ServiceTypes;

public class FieldDoesNotFitServiceTypeTests
{
    [Fact]
    public void External_policy_inside() => Check.Single<FieldDoesNotFitServiceType>(
        Check.Service("{externalTrafficPolicy: Local, ports: [{port: 80}]}"),
        "spec.externalTrafficPolicy",
        "Service 'web' has externalTrafficPolicy, but its type is ClusterIP and no client outside can reach it, so the API server rejects it; make the type NodePort or LoadBalancer, or remove it");

    [Fact]
    public void External_policy_of_an_external_name() => Check.Single<FieldDoesNotFitServiceType>(
        Check.Service("{externalTrafficPolicy: Cluster, type: ExternalName, externalName: example.com}"),
        "spec.externalTrafficPolicy",
        "Service 'web' has externalTrafficPolicy, but its type is ExternalName and no client outside can reach it, so the API server rejects it; remove it");

    [Fact]
    public void Node_ports_of_another_type() => Check.Single<FieldDoesNotFitServiceType>(
        Check.Service("{allocateLoadBalancerNodePorts: true, ports: [{port: 80}]}"),
        "spec.allocateLoadBalancerNodePorts",
        "Service 'web' has allocateLoadBalancerNodePorts, but its type is ClusterIP, so the API server rejects it; remove it");

    [Fact]
    public void An_address_of_an_external_name() => Check.Single<FieldDoesNotFitServiceType>(
        Check.Service("{clusterIP: 10.0.0.1, type: ExternalName, externalName: example.com}"),
        "spec.clusterIPs",
        "Service 'web' has clusterIP 10.0.0.1, but its type is ExternalName, which has no address, so the API server rejects it; remove it");

    [Fact]
    public void Addresses_of_an_external_name() => Check.Single<FieldDoesNotFitServiceType>(
        Check.Service("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1], type: ExternalName, externalName: example.com}"),
        "spec.clusterIPs",
        "Service 'web' has clusterIPs, but its type is ExternalName, which has no address, so the API server rejects it; remove them");

    [Fact]
    public void Families_of_an_external_name() => Check.Single<FieldDoesNotFitServiceType>(
        Check.Service("{ipFamilies: [IPv4], type: ExternalName, externalName: example.com}"),
        "spec.ipFamilies",
        "Service 'web' has ipFamilies, but its type is ExternalName, which has no address, so the API server rejects it; remove them");

    [Fact]
    public void A_family_policy_of_an_external_name() => Check.Single<FieldDoesNotFitServiceType>(
        Check.Service("{ipFamilyPolicy: SingleStack, type: ExternalName, externalName: example.com}"),
        "spec.ipFamilyPolicy",
        "Service 'web' has ipFamilyPolicy, but its type is ExternalName, which has no address, so the API server rejects it; remove it");

    [Fact]
    public void A_headless_node_port() => Check.Single<FieldDoesNotFitServiceType>(
        Check.Service("{clusterIP: None, type: NodePort, ports: [{port: 80}]}"),
        "spec.clusterIPs[0]",
        "Service 'web' has clusterIP None, but its type is NodePort, which needs an address, so the API server rejects it; remove clusterIP, or make the type ClusterIP");

    [Fact]
    public void A_headless_load_balancer() => Check.Single<FieldDoesNotFitServiceType>(
        Check.Service("{clusterIP: None, clusterIPs: [None], type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.clusterIPs[0]",
        "Service 'web' has clusterIP None, but its type is LoadBalancer, which needs an address, so the API server rejects it; remove clusterIP, or make the type ClusterIP");

    [Theory]
    [InlineData("{externalTrafficPolicy: Local, type: NodePort}")]
    [InlineData("{externalTrafficPolicy: Local, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{externalTrafficPolicy: Local, externalIPs: [203.0.113.1]}")]
    [InlineData("{externalTrafficPolicy: Local, externalIPs: UNKNOWN}")]
    [InlineData("{externalTrafficPolicy: Local, externalIPs: [OPEN]}")]
    [InlineData("{externalTrafficPolicy: Local, type: UNKNOWN}")]
    [InlineData("{externalTrafficPolicy: Local, OPEN: 1}")]
    [InlineData("{externalTrafficPolicy: '', ports: [{port: 80}]}")]
    [InlineData("{externalTrafficPolicy: UNKNOWN}")]
    [InlineData("{allocateLoadBalancerNodePorts: false, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{clusterIP: '', ipFamilies: [], type: ExternalName, externalName: example.com}")]
    [InlineData("{clusterIP: None}")]
    [InlineData("{clusterIP: UNKNOWN, type: LoadBalancer, ports: [{port: 80}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<FieldDoesNotFitServiceType>(Check.SetWithUnknowns(Check.Service(spec))));
}
