namespace SvcDsl.Rules.Addresses;

public class ClusterIPIsMalformedTests
{
    [Fact]
    public void No_address() => Check.Single<ClusterIPIsMalformed>(
        Check.Service("{clusterIP: 10.0.0, ports: [{port: 80}]}"),
        "spec.clusterIPs[0]",
        "The clusterIP '10.0.0' of Service 'web' is no IP address, so the API server rejects it; write an address or leave it out");

    [Fact]
    public void No_address_in_the_list() => Check.Single<ClusterIPIsMalformed>(
        Check.Service("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, web], ports: [{port: 80}]}"),
        "spec.clusterIPs[1]",
        "The clusterIPs[1] 'web' of Service 'web' is no IP address, so the API server rejects it; write an address or leave it out");

    [Fact]
    public void Three() => Check.Single<ClusterIPIsMalformed>(
        Check.Service("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, '2001:db8::1', 10.0.0.2], ports: [{port: 80}]}"),
        "spec.clusterIPs",
        "Service 'web' has 3 cluster IPs where one of each family is allowed, so the API server rejects it; leave one or two");

    [Fact]
    public void Two_of_one_family() => Check.Single<ClusterIPIsMalformed>(
        Check.Service("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, 10.0.0.2], ports: [{port: 80}]}"),
        "spec.clusterIPs",
        "Service 'web' has two IPv4 cluster IPs where one of each family is allowed, so the API server rejects it; leave one, or make one IPv6");

    [Fact]
    public void Another_first_one() => Check.Single<ClusterIPIsMalformed>(
        Check.Service("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.2], ports: [{port: 80}]}"),
        "spec.clusterIPs",
        "Service 'web' has clusterIP 10.0.0.1, but the first of its clusterIPs is 10.0.0.2, so the API server rejects it; write the same in both");

    [Fact]
    public void Only_the_list() => Check.Single<ClusterIPIsMalformed>(
        Check.Service("{clusterIPs: [10.0.0.1], ports: [{port: 80}]}"),
        "spec.clusterIPs",
        "Service 'web' has clusterIPs without clusterIP, so the API server rejects it; write clusterIP: 10.0.0.1 as well, or clusterIP alone");

    [Fact]
    public void None_and_an_address() => Check.Single<ClusterIPIsMalformed>(
        Check.Service("{clusterIP: None, clusterIPs: [None, 10.0.0.1], ports: [{port: 80}]}"),
        "spec.clusterIPs",
        "Service 'web' has 'None' and other cluster IPs, so the API server rejects it; write None alone, or addresses");

    [Fact]
    public void None_in_second_place() => Check.Single<ClusterIPIsMalformed>(
        Check.Service("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, None], ports: [{port: 80}]}"),
        "spec.clusterIPs[1]",
        "The clusterIPs[1] 'None' of Service 'web' is no IP address, so the API server rejects it; write an address or leave it out");

    [Fact]
    public void Another_family() => Check.Single<ClusterIPIsMalformed>(
        Check.Service("{clusterIP: 10.0.0.1, ipFamilies: [IPv6], ports: [{port: 80}]}"),
        "spec.clusterIPs[0]",
        "The cluster IP '10.0.0.1' of Service 'web' is IPv4, but ipFamilies[0] is IPv6, so the API server rejects it; change one of them");

    [Fact]
    public void Another_family_in_the_list() => Check.Single<ClusterIPIsMalformed>(
        Check.Service("{clusterIP: '2001:db8::1', clusterIPs: ['2001:db8::1', 10.0.0.1], ipFamilies: [IPv6, IPv6], ports: [{port: 80}]}"),
        "spec.clusterIPs[1]",
        "The cluster IP '10.0.0.1' of Service 'web' is IPv4, but ipFamilies[1] is IPv6, so the API server rejects it; change one of them");

    [Theory]
    [InlineData("{clusterIP: 10.0.0.1}")]
    [InlineData("{clusterIP: ''}")]
    [InlineData("{clusterIP: None}")]
    [InlineData("{clusterIP: None, clusterIPs: [None]}")]
    [InlineData("{clusterIP: '::ffff:10.0.0.1', ipFamilies: [IPv4]}")]
    [InlineData("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, '2001:db8::1'], ipFamilies: [IPv4, IPv6]}")]
    [InlineData("{clusterIP: None, clusterIPs: [None], ipFamilies: [IPv6]}")]
    [InlineData("{clusterIP: UNKNOWN, clusterIPs: [10.0.0.1]}")]
    [InlineData("{clusterIP: 10.0.0.1, clusterIPs: [UNKNOWN]}")]
    [InlineData("{clusterIPs: [10.0.0.1], OPEN: 1}")]
    [InlineData("{clusterIPs: [10.0.0.1, OPEN]}")]
    [InlineData("{clusterIP: web, type: ExternalName}")]
    [InlineData("{clusterIP: web, type: UNKNOWN}")]
    [InlineData("{clusterIP: 1, clusterIPs: [1, {a: b}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<ClusterIPIsMalformed>(Check.SetWithUnknowns(Check.Service(spec))));
}
