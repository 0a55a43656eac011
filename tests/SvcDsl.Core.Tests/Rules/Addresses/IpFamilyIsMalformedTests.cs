namespace SvcDsl.Rules.Addresses;

public class IpFamilyIsMalformedTests
{
    [Fact]
    public void No_family() => Assert.Equal("IPv6", Check.Single<IpFamilyIsMalformed>(
        Check.Service("{ipFamilies: [IPv4, ipv6], ports: [{port: 80}]}"),
        "spec.ipFamilies[1]",
        "The IP family 'ipv6' of Service 'web' does not exist, so the API server rejects it; did you mean IPv6?").Fix[FixKeys.Replacement]);

    [Fact]
    public void No_family_at_all_alike() => Check.Single<IpFamilyIsMalformed>(
        Check.Service("{ipFamilies: [dual-stack], ports: [{port: 80}]}"),
        "spec.ipFamilies[0]",
        "The IP family 'dual-stack' of Service 'web' does not exist, so the API server rejects it; write IPv4 or IPv6");

    [Fact]
    public void Twice() => Check.Single<IpFamilyIsMalformed>(
        Check.Service("{ipFamilies: [IPv4, IPv4], ports: [{port: 80}]}"),
        "spec.ipFamilies[1]",
        "Service 'web' has the IP family IPv4 twice, so the API server rejects it; leave one");

    [Fact]
    public void No_policy() => Check.Single<IpFamilyIsMalformed>(
        Check.Service("{ipFamilyPolicy: DualStack, ports: [{port: 80}]}"),
        "spec.ipFamilyPolicy",
        "The ipFamilyPolicy 'DualStack' of Service 'web' does not exist, so the API server rejects it; write SingleStack, PreferDualStack or RequireDualStack");

    [Fact]
    public void One_stack_for_two_families() => Check.Single<IpFamilyIsMalformed>(
        Check.Service("{ipFamilyPolicy: SingleStack, ipFamilies: [IPv4, IPv6], ports: [{port: 80}]}"),
        "spec.ipFamilyPolicy",
        "Service 'web' has two IP families but the ipFamilyPolicy SingleStack, so the API server rejects it; write PreferDualStack or RequireDualStack, or leave one");

    [Fact]
    public void One_stack_for_two_addresses() => Check.Single<IpFamilyIsMalformed>(
        Check.Service("{ipFamilyPolicy: SingleStack, clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, '2001:db8::1'], ports: [{port: 80}]}"),
        "spec.ipFamilyPolicy",
        "Service 'web' has two cluster IPs but the ipFamilyPolicy SingleStack, so the API server rejects it; write PreferDualStack or RequireDualStack, or leave one");

    [Theory]
    [InlineData("{ipFamilies: [IPv4, IPv6], ipFamilyPolicy: RequireDualStack}")]
    [InlineData("{ipFamilies: [IPv6], ipFamilyPolicy: SingleStack}")]
    [InlineData("{ipFamilyPolicy: PreferDualStack}")]
    [InlineData("{ipFamilies: [IPv6, IPv4]}")]
    [InlineData("{ipFamilies: [UNKNOWN, UNKNOWN], ipFamilyPolicy: UNKNOWN}")]
    [InlineData("{ipFamilies: [a], ipFamilyPolicy: b, type: ExternalName}")]
    [InlineData("{ipFamilies: a, ipFamilyPolicy: [b]}")]
    [InlineData("{ipFamilyPolicy: SingleStack, ipFamilies: []}")]
    public void Silent(string spec) => Assert.Empty(Check.With<IpFamilyIsMalformed>(Check.SetWithUnknowns(Check.Service(spec))));
}
