namespace SvcDsl.Rules.Endpoints;

public class EndpointAddressIsMalformedTests
{
    [Theory]
    [InlineData("{ip: db.example.com}", "The address 'db.example.com' of Endpoints 'db' is no IP address, so the API server rejects it; write an IP address")]
    [InlineData("{ip: 10.0.0.256}", "The address '10.0.0.256' of Endpoints 'db' is no IP address, so the API server rejects it; write an IP address")]
    [InlineData("{ip: 10.0}", "An address of Endpoints 'db' is no text, so the API server rejects it; write an IP address")]
    [InlineData("{}", "An address of Endpoints 'db' is missing, so the API server rejects it; write an IP address")]
    [InlineData("{ip: \"\"}", "An address of Endpoints 'db' is missing, so the API server rejects it; write an IP address")]
    [InlineData("{ip: 127.0.0.1}", "The address '127.0.0.1' of Endpoints 'db' is a loopback address, which no other machine can reach, so the API server rejects it; write the address under which others reach the machine")]
    [InlineData("{ip: 169.254.1.1}", "The address '169.254.1.1' of Endpoints 'db' is a link-local address, which no other machine can reach, so the API server rejects it; write the address under which others reach the machine")]
    [InlineData("{ip: 0.0.0.0}", "The address '0.0.0.0' of Endpoints 'db' is the unspecified address, which no other machine can reach, so the API server rejects it; write the address under which others reach the machine")]
    [InlineData("{ip: 224.0.0.1}", "The address '224.0.0.1' of Endpoints 'db' is a multicast address, which no other machine can reach, so the API server rejects it; write the address under which others reach the machine")]
    public void Of_Endpoints(string address, string message) => Check.Single<EndpointAddressIsMalformed>(
        Written.Endpoints($"[{{addresses: [{{ip: 10.0.0.1}}]}}, {{notReadyAddresses: [{{ip: 10.0.0.1}}, {address}]}}]"), "subsets[1].notReadyAddresses[1].ip", message);

    [Theory]
    [InlineData("IPv4", "a00::1", "is an IPv6 address, but the addressType is IPv4, so the API server rejects it; put it into a slice of its own")]
    [InlineData("IPv6", "10.0.0.1", "is an IPv4 address, but the addressType is IPv6, so the API server rejects it; put it into a slice of its own")]
    [InlineData("IPv4", "db", "is no IP address, so the API server rejects it; write an IPv4 address")]
    [InlineData("IPv6", "fe80::1", "is a link-local address, which no other machine can reach, so the API server rejects it; write the address under which others reach the machine")]
    [InlineData("FQDN", "db", "is no full DNS name, but the addressType is FQDN, so the API server rejects it; write a DNS name such as db.example.com")]
    [InlineData("FQDN", "A.b", "is no full DNS name, but the addressType is FQDN, so the API server rejects it; write a DNS name such as db.example.com")]
    public void Of_a_slice(string type, string address, string problem) => Check.Single<EndpointAddressIsMalformed>(
        Written.Slice($"addressType: {type}, endpoints: [{{addresses: []}}, {{addresses: [\"{address}\"]}}]"),
        "endpoints[1].addresses[0]",
        $"The address '{address}' of EndpointSlice 'db-1' {problem}");

    [Theory]
    [InlineData("IPv4", "10.0.0.1")]
    [InlineData("IPv6", "a00::1")]
    [InlineData("FQDN", "db.example.com.")]
    [InlineData("Other", "x")]
    [InlineData("UNKNOWN", "x")]
    [InlineData("IPv4", "UNKNOWN")]
    public void Silent(string type, string address) =>
        Assert.Empty(Check.With<EndpointAddressIsMalformed>(Check.SetWithUnknowns(Written.Slice($"addressType: {type}, endpoints: [{{addresses: [\"{address}\"]}}]"))));

    [Fact]
    public void Silent_about_Endpoints() => Assert.Empty(Check.With<EndpointAddressIsMalformed>(Check.SetWithUnknowns(
        Written.Endpoints("{addresses: [{ip: 10.0.0.1}, {ip: UNKNOWN}, {OPEN: 1}, {ip: \"2001:db8::1\"}]}") + "\n---\n{apiVersion: example.com/v1, kind: Endpoints, subsets: [{addresses: [{ip: x}]}]}")));
}
