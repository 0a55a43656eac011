namespace SvcDsl.Rules.NodePorts;

public class HealthCheckNodePortIsMisplacedTests
{
    [Fact]
    public void Another_type() => Check.Single<HealthCheckNodePortIsMisplaced>(
        Check.Service("{healthCheckNodePort: 30000, ports: [{port: 80}]}"),
        "spec.healthCheckNodePort",
        "Service 'web' asks for health check node port 30000, but its type is ClusterIP, so the API server rejects it; remove healthCheckNodePort");

    [Fact]
    public void Policy_Cluster() => Check.Single<HealthCheckNodePortIsMisplaced>(
        Check.Service("{healthCheckNodePort: 30000, type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.healthCheckNodePort",
        "Service 'web' asks for health check node port 30000, but only externalTrafficPolicy: Local has health checks, so the API server rejects it; remove healthCheckNodePort or write externalTrafficPolicy: Local");

    [Fact]
    public void Outside_the_range() => Assert.Equal("30000", Check.Single<HealthCheckNodePortIsMisplaced>(
        Check.Service("{healthCheckNodePort: 80, externalTrafficPolicy: Local, type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.healthCheckNodePort",
        "Service 'web' asks for health check node port 80, which is outside the cluster's range 30000-32767, so the API server rejects it; 30000 is free, or leave it out and the cluster picks one").Fix[FixKeys.Replacement]);

    [Fact]
    public void No_port_number() => Assert.Equal("30000", Check.Single<HealthCheckNodePortIsMisplaced>(
        Check.Service("{healthCheckNodePort: 65536, externalTrafficPolicy: Local, type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.healthCheckNodePort",
        "Service 'web' asks for health check node port 65536, which is outside the cluster's range 30000-32767, so the API server rejects it; 30000 is free, or leave it out and the cluster picks one").Fix[FixKeys.Replacement]);

    [Fact]
    public void Its_own_node_port() => Assert.Equal("30001", Check.Single<HealthCheckNodePortIsMisplaced>(
        Check.Service("{healthCheckNodePort: 30000, externalTrafficPolicy: Local, type: LoadBalancer, ports: [{port: 80, nodePort: 30000}]}"),
        "spec.healthCheckNodePort",
        "Service 'web' asks for health check node port 30000, which one of its own ports has as a node port already, so the API server rejects it; 30001 is free, or leave it out and the cluster picks one").Fix[FixKeys.Replacement]);

    [Fact]
    public void A_node_port_of_another_Service() => Assert.Equal("30001", Check.Single<HealthCheckNodePortIsMisplaced>(
        Check.Service("{type: NodePort, ports: [{port: 80, nodePort: 30000}]}", "other") + Check.Service("{healthCheckNodePort: 30000, externalTrafficPolicy: Local, type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.healthCheckNodePort",
        "Service 'web' asks for health check node port 30000, which Service 'other' has as a node port already, so the API server rejects it; 30001 is free, or leave it out and the cluster picks one").Fix[FixKeys.Replacement]);

    [Fact]
    public void The_health_check_port_of_another_Service() => Assert.Equal("30001", Check.Single<HealthCheckNodePortIsMisplaced>(
        Check.Service("{healthCheckNodePort: 30000, externalTrafficPolicy: Local, type: LoadBalancer, ports: [{port: 80}]}", "other") + Check.Service("{healthCheckNodePort: 30000, externalTrafficPolicy: Local, type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.healthCheckNodePort",
        "Service 'web' asks for health check node port 30000, which Service 'other' has for its health checks already, so whichever comes second is rejected; 30001 is free, or leave it out and the cluster picks one").Fix[FixKeys.Replacement]);

    [Fact]
    public void The_range_is_the_teams() => Assert.Empty(Check.With<HealthCheckNodePortIsMisplaced>(
        Check.SetOf(Check.Service("{healthCheckNodePort: 80, externalTrafficPolicy: Local, type: LoadBalancer}")), new RuleSettings { NodePorts = new PortRange(80, 90) }));

    [Theory]
    [InlineData("{healthCheckNodePort: 30000, externalTrafficPolicy: Local, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{healthCheckNodePort: 0, ports: [{port: 80}]}")]
    [InlineData("{healthCheckNodePort: UNKNOWN, ports: [{port: 80}]}")]
    [InlineData("{healthCheckNodePort: 30000, externalTrafficPolicy: UNKNOWN, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{healthCheckNodePort: 30000, type: UNKNOWN}")]
    [InlineData("{healthCheckNodePort: 30000, OPEN: 1}")]
    [InlineData("{healthCheckNodePort: many, ports: [{port: 80}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<HealthCheckNodePortIsMisplaced>(Check.SetWithUnknowns(Check.Service(spec))));
}
