namespace SvcDsl.Rules.Addresses;

public class LoadBalancerClassIsMalformedTests
{
    [Fact]
    public void No_name() => Check.Single<LoadBalancerClassIsMalformed>(
        Check.Service("{loadBalancerClass: Example/internal, type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.loadBalancerClass",
        "The loadBalancerClass 'Example/internal' of Service 'web' has the prefix 'Example', which is no DNS name, so the API server rejects it; write one such as example.com/internal");

    [Fact]
    public void Another_type() => Check.Single<LoadBalancerClassIsMalformed>(
        Check.Service("{loadBalancerClass: example.com/internal, ports: [{port: 80}]}"),
        "spec.loadBalancerClass",
        "Service 'web' has loadBalancerClass 'example.com/internal', but its type is ClusterIP, so the API server rejects it; make the type LoadBalancer or remove the class");

    [Theory]
    [InlineData("{loadBalancerClass: example.com/internal, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{loadBalancerClass: internal, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{loadBalancerClass: UNKNOWN, ports: [{port: 80}]}")]
    [InlineData("{loadBalancerClass: a, type: UNKNOWN}")]
    [InlineData("{loadBalancerClass: 1, ports: [{port: 80}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<LoadBalancerClassIsMalformed>(Check.SetWithUnknowns(Check.Service(spec))));
}
