namespace SvcDsl;

public class LoadBalancerServiceTests
{
    [Fact]
    public void All_that_it_can_say() => Assert.Equal(
        """
        spec:
          type: LoadBalancer
          selector:
            app: web
          ports:
          - port: 80
            targetPort: 5000
            nodePort: 30080
          externalTrafficPolicy: Local
          healthCheckNodePort: 30099
          loadBalancerClass: example.com/internal
          loadBalancerSourceRanges:
          - 203.0.113.0/24
          - 198.51.100.0/24
          allocateLoadBalancerNodePorts: false

        """,
        Manifests.Spec(m => m.LoadBalancer("web")
            .Select(("app", "web"))
            .Port(80, to: 5000, nodePort: 30080)
            .ExternalTrafficPolicy(TrafficPolicy.Local)
            .HealthCheckNodePort(30099)
            .LoadBalancerClass("example.com/internal")
            .SourceRanges("203.0.113.0/24", "198.51.100.0/24")
            .AllocateNodePorts(false)));

    [Fact]
    public void Null_is_refused() => Manifests.Build(m =>
    {
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => m.LoadBalancer("web").LoadBalancerClass(null!)).ParamName);
        Assert.Equal("ranges", Assert.Throws<ArgumentNullException>(() => m.LoadBalancer("web").SourceRanges(null!)).ParamName);
    });
}
