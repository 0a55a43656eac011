namespace SvcDsl.Rules.Endpoints;

public class EndpointSliceAddressTypeIsUnknownTests
{
    [Theory]
    [InlineData("endpoints: []", "has no addressType, so the API server rejects it; write IPv4, IPv6 or FQDN")]
    [InlineData("addressType: \"\", endpoints: []", "has no addressType, so the API server rejects it; write IPv4, IPv6 or FQDN")]
    [InlineData("addressType: IP, endpoints: [{addresses: [10.0.0.1]}]", "has the addressType 'IP', which does not exist, so the API server rejects it; write IPv4")]
    [InlineData("addressType: ipv6, endpoints: []", "has the addressType 'ipv6', which does not exist, so the API server rejects it; write IPv6")]
    [InlineData("addressType: 4, endpoints: []", "has the addressType '4', which does not exist, so the API server rejects it; write IPv4, IPv6 or FQDN")]
    public void Unknown(string fields, string problem) =>
        Check.Single<EndpointSliceAddressTypeIsUnknown>(Written.Slice(fields), "addressType", $"EndpointSlice 'db-1' {problem}");

    [Fact]
    public void Names_are_passed_over() => Assert.Equal(Level.Warning, Check.Single<EndpointSliceAddressTypeIsUnknown>(
        Written.Slice("addressType: FQDN, endpoints: []"),
        "addressType",
        "EndpointSlice 'db-1' has the addressType FQDN, which kube-proxy passes over, so the Service gets no endpoints of it; write IP addresses, or make the Service an ExternalName").Level);

    [Fact]
    public void The_family_of_the_addresses_is_the_fix() => Assert.Equal("IPv6", Assert.Single(Check.With<EndpointSliceAddressTypeIsUnknown>(
        Check.SetOf(Written.Slice("addressType: IP, endpoints: [{addresses: [\"a00::1\"]}]")))).Fix[FixKeys.Replacement]);

    [Theory]
    [InlineData("addressType: IPv4")]
    [InlineData("addressType: IPv6")]
    [InlineData("addressType: UNKNOWN")]
    [InlineData("OPEN: 1")]
    public void Silent(string fields) => Assert.Empty(Check.With<EndpointSliceAddressTypeIsUnknown>(Check.SetWithUnknowns(Written.Slice(fields))));
}
