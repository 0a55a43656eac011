namespace SvcDsl.Rules.Endpoints;

public class EndpointSliceIsTooLargeTests
{
    [Fact]
    public void Endpoints() => Check.Single<EndpointSliceIsTooLarge>(
        Slice(1001, "{addresses: [10.0.0.1]}"), "endpoints", "EndpointSlice 'db-1' has 1001 endpoints in one list where 1000 are allowed, so the API server rejects it; move the others to another slice of the same Service");

    [Fact]
    public void Addresses() => Check.Single<EndpointSliceIsTooLarge>(
        Slice(1, $"{{addresses: [{Repeat("10.0.0.1", 101)}]}}"),
        "endpoints[0].addresses",
        "EndpointSlice 'db-1' has 101 addresses in one list where 100 are allowed, so the API server rejects it; write an endpoint for each address");

    [Fact]
    public void Only_the_first_address_is_used() => Assert.Equal(Level.Warning, Check.Single<EndpointSliceIsTooLarge>(
        Slice(1, "{addresses: [10.0.0.1, 10.0.0.2]}"), "endpoints[0].addresses", "An endpoint of EndpointSlice 'db-1' has 2 addresses, but only the first gets traffic; write an endpoint for each address").Level);

    [Fact]
    public void Silent()
    {
        Check.Silent<EndpointSliceIsTooLarge>(Slice(1000, "{addresses: [10.0.0.1]}"));
        Check.Silent<EndpointSliceIsTooLarge>(Written.Slice("addressType: FQDN, endpoints: [{addresses: [a.b, c.d]}]"));
        Check.Silent<EndpointSliceIsTooLarge>(Written.Endpoints($"{{addresses: [{Repeat("{ip: 10.0.0.1}", 1001)}]}}"));
        Assert.Empty(Check.With<EndpointSliceIsTooLarge>(Check.SetWithUnknowns(Slice(1, "{addresses: UNKNOWN}"))));
    }

    private static string Slice(int count, string endpoint) => Written.Slice($"addressType: IPv4, endpoints: [{Repeat(endpoint, count)}]");

    private static string Repeat(string text, int count) => string.Join(", ", Enumerable.Repeat(text, count));
}
