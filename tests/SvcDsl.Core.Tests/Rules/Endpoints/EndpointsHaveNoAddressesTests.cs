namespace SvcDsl.Rules.Endpoints;

public class EndpointsHaveNoAddressesTests
{
    [Theory]
    [InlineData("{ports: [{port: 80}]}")]
    [InlineData("{addresses: [], notReadyAddresses: null}")]
    public void A_subset(string subset) => Check.Single<EndpointsHaveNoAddresses>(
        Written.Endpoints(subset), "subsets[0]", "A subset of Endpoints 'db' has ports but no addresses, so the API server rejects it; add an address, or remove the subset");

    [Theory]
    [InlineData("{}")]
    [InlineData("{addresses: []}")]
    public void An_endpoint(string endpoint) => Check.Single<EndpointsHaveNoAddresses>(
        Written.Slice($"addressType: IPv4, endpoints: [{{addresses: [10.0.0.1]}}, {endpoint}]"),
        "endpoints[1].addresses",
        "An endpoint of EndpointSlice 'db-1' has no addresses, so the API server rejects it; add an address, or remove the endpoint");

    [Theory]
    [InlineData("{notReadyAddresses: [{ip: 10.0.0.1}]}", "{addresses: [10.0.0.1]}")]
    [InlineData("{addresses: [OPEN]}", "{addresses: [OPEN]}")]
    [InlineData("{OPEN: 1}", "{OPEN: 1}")]
    [InlineData("{addresses: UNKNOWN}", "{addresses: UNKNOWN}")]
    [InlineData("[]", "{addresses: [10.0.0.1]}")]
    public void Silent(string subset, string endpoint) => Assert.Empty(Check.With<EndpointsHaveNoAddresses>(Check.SetWithUnknowns(
        Written.Endpoints(subset) + Written.Slice($"addressType: IPv4, endpoints: [{endpoint}]"))));
}
