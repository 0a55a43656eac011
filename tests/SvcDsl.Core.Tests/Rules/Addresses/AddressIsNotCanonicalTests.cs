namespace SvcDsl.Rules.Addresses;

public class AddressIsNotCanonicalTests
{
    [Fact]
    public void Leading_zeros() => Assert.Equal("10.96.0.10", Check.Single<AddressIsNotCanonical>(
        Check.Service("{clusterIP: 10.096.0.10, ports: [{port: 80}]}"),
        "spec.clusterIP",
        "The address '10.096.0.10' of Service 'web' is read differently by different programs, and newer API servers reject it; write 10.96.0.10").Fix[FixKeys.Replacement]);

    [Fact]
    public void Once_for_both_fields() => Assert.Equal("10.96.0.10", Check.Single<AddressIsNotCanonical>(
        Check.Service("{clusterIP: 10.096.0.10, clusterIPs: [10.096.0.10], ports: [{port: 80}]}"),
        "spec.clusterIPs[0]",
        "The address '10.096.0.10' of Service 'web' is read differently by different programs, and newer API servers reject it; write 10.96.0.10").Fix[FixKeys.Replacement]);

    [Fact]
    public void IPv4_within_IPv6() => Assert.Equal("203.0.113.1", Check.Single<AddressIsNotCanonical>(
        Check.Service("{externalIPs: ['::ffff:203.0.113.1'], ports: [{port: 80}]}"),
        "spec.externalIPs[0]",
        "The address '::ffff:203.0.113.1' of Service 'web' is read differently by different programs, and newer API servers reject it; write 203.0.113.1").Fix[FixKeys.Replacement]);

    [Fact]
    public void Capitals() => Assert.Equal("2001:db8::1", Check.Single<AddressIsNotCanonical>(
        Check.Service("{externalIPs: ['2001:DB8::1'], ports: [{port: 80}]}"),
        "spec.externalIPs[0]",
        "The address '2001:DB8::1' of Service 'web' is not written in the usual way, so texts that are compared differ; write 2001:db8::1").Fix[FixKeys.Replacement]);

    [Fact]
    public void Host_bits() => Assert.Equal("203.0.113.0/24", Check.Single<AddressIsNotCanonical>(
        Check.Service("{loadBalancerSourceRanges: [203.0.113.7/24], type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.LoadBalancerSourceRanges[0]",
        "The source range '203.0.113.7/24' of Service 'web' does not begin at its first address, so it may mean one address or all, and newer API servers reject it; write 203.0.113.0/24").Fix[FixKeys.Replacement]);

    [Fact]
    public void In_the_annotation() => Check.Single<AddressIsNotCanonical>(
        Annotated("'203.0.113.0/24,010.0.0.0/8'", "{type: LoadBalancer, ports: [{port: 80}]}"),
        "metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]",
        "The source range '010.0.0.0/8' of Service 'web' is read differently by different programs, and newer API servers reject it; write 10.0.0.0/8");

    [Fact]
    public void Of_the_load_balancer() => Assert.Equal("203.0.113.1", Check.Single<AddressIsNotCanonical>(
        Check.Service("{loadBalancerIP: 203.0.113.01, type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.loadBalancerIP",
        "The address '203.0.113.01' of Service 'web' is read differently by different programs, and newer API servers reject it; write 203.0.113.1").Fix[FixKeys.Replacement]);

    [Theory]
    [InlineData("{clusterIP: 10.96.0.10, externalIPs: ['2001:db8::1', 203.0.113.1], loadBalancerSourceRanges: [203.0.113.0/24, '2001:db8::/32'], type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{clusterIP: UNKNOWN, externalIPs: [UNKNOWN]}")]
    [InlineData("{clusterIP: None}")]
    [InlineData("{clusterIP: 010, externalIPs: [a.b]}")]
    [InlineData("{loadBalancerSourceRanges: [203.0.113.7/24]}")]
    [InlineData("{clusterIP: 010.0.0.1, type: UNKNOWN}")]
    public void Silent(string spec) => Assert.Empty(Check.With<AddressIsNotCanonical>(Check.SetWithUnknowns(Check.Service(spec))));

    private static string Annotated(string ranges, string spec) =>
        $"\n---\napiVersion: v1\nkind: Service\nmetadata: {{name: web, annotations: {{service.beta.kubernetes.io/load-balancer-source-ranges: {ranges}}}}}\nspec: {spec}\n";
}
