namespace SvcDsl.Rules.Addresses;

public class LoadBalancerSourceRangeIsMalformedTests
{
    [Fact]
    public void Another_type() => Check.Single<LoadBalancerSourceRangeIsMalformed>(
        Check.Service("{loadBalancerSourceRanges: [203.0.113.0/24], ports: [{port: 80}]}"),
        "spec.LoadBalancerSourceRanges",
        "Service 'web' has loadBalancerSourceRanges, but its type is ClusterIP, so the API server rejects it; make the type LoadBalancer or remove them");

    [Fact]
    public void No_range() => Check.Single<LoadBalancerSourceRangeIsMalformed>(
        Check.Service("{loadBalancerSourceRanges: [203.0.113.0/24, office], type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.LoadBalancerSourceRanges[1]",
        "The source range 'office' of Service 'web' is no address range, so the API server rejects it; write one such as 203.0.113.0/24");

    [Fact]
    public void An_address() => Assert.Equal("203.0.113.1/32", Check.Single<LoadBalancerSourceRangeIsMalformed>(
        Check.Service("{loadBalancerSourceRanges: [203.0.113.1], type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.LoadBalancerSourceRanges[0]",
        "The source range '203.0.113.1' of Service 'web' is no address range, so the API server rejects it; did you mean 203.0.113.1/32?").Fix[FixKeys.Replacement]);

    [Fact]
    public void An_annotation_of_another_type() => Check.Single<LoadBalancerSourceRangeIsMalformed>(
        Annotated("''", "{ports: [{port: 80}]}"),
        "metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]",
        "Service 'web' has source ranges in an annotation, but its type is ClusterIP, so the API server rejects it; make the type LoadBalancer or remove them");

    [Fact]
    public void No_range_in_the_annotation() => Check.Single<LoadBalancerSourceRangeIsMalformed>(
        Annotated("'203.0.113.0/24, office'", "{type: LoadBalancer, ports: [{port: 80}]}"),
        "metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]",
        "The source range 'office' of Service 'web' is no address range, so the API server rejects it; write one such as 203.0.113.0/24");

    [Fact]
    public void Both() => Assert.Equal(Level.Warning, Check.Single<LoadBalancerSourceRangeIsMalformed>(
        Annotated("203.0.113.0/24", "{loadBalancerSourceRanges: [203.0.113.0/24], type: LoadBalancer, ports: [{port: 80}]}"),
        "metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]",
        "Service 'web' has source ranges in a field and in an annotation, which is ignored then; remove the annotation").Level);

    [Theory]
    [InlineData("'  '", "{type: LoadBalancer}")]
    [InlineData("' 203.0.113.0/24 , 2001:db8::/32'", "{type: LoadBalancer}")]
    [InlineData("office", "{type: UNKNOWN}")]
    [InlineData("office", "{type: LoadBalancer, loadBalancerSourceRanges: UNKNOWN}")]
    [InlineData("UNKNOWN", "{}")]
    public void Silent_about_the_annotation(string ranges, string spec) =>
        Assert.Empty(Check.With<LoadBalancerSourceRangeIsMalformed>(Check.SetWithUnknowns(Annotated(ranges, spec))));

    [Theory]
    [InlineData("{loadBalancerSourceRanges: [' 203.0.113.0/24 ', '2001:db8::/32'], type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{loadBalancerSourceRanges: [], ports: [{port: 80}]}")]
    [InlineData("{loadBalancerSourceRanges: [UNKNOWN, 1], type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{loadBalancerSourceRanges: [x], type: UNKNOWN}")]
    [InlineData("{loadBalancerSourceRanges: x}")]
    public void Silent(string spec) => Assert.Empty(Check.With<LoadBalancerSourceRangeIsMalformed>(Check.SetWithUnknowns(Check.Service(spec))));

    private static string Annotated(string ranges, string spec) =>
        $"\n---\napiVersion: v1\nkind: Service\nmetadata: {{name: web, annotations: {{service.beta.kubernetes.io/load-balancer-source-ranges: {ranges}}}}}\nspec: {spec}\n";
}
