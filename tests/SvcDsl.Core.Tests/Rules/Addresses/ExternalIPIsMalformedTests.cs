namespace SvcDsl.Rules.Addresses;

public class ExternalIPIsMalformedTests
{
    [Fact]
    public void No_address() => Check.Single<ExternalIPIsMalformed>(
        Check.Service("{externalIPs: [203.0.113.1, example.com], ports: [{port: 80}]}"),
        "spec.externalIPs[1]",
        "The external IP 'example.com' of Service 'web' is no IP address, so the API server rejects it; write an address that is routed to the nodes");

    [Fact]
    public void Loopback() => Check.Single<ExternalIPIsMalformed>(
        Check.Service("{externalIPs: [127.0.0.1], ports: [{port: 80}]}"),
        "spec.externalIPs[0]",
        "The external IP '127.0.0.1' of Service 'web' is a loopback address, so the API server rejects it; write an address that is routed to the nodes");

    [Fact]
    public void Link_local() => Check.Single<ExternalIPIsMalformed>(
        Check.Service("{externalIPs: ['fe80::1'], ports: [{port: 80}]}"),
        "spec.externalIPs[0]",
        "The external IP 'fe80::1' of Service 'web' is a link-local address, so the API server rejects it; write an address that is routed to the nodes");

    [Fact]
    public void Unspecified() => Check.Single<ExternalIPIsMalformed>(
        Check.Service("{externalIPs: [0.0.0.0], ports: [{port: 80}]}"),
        "spec.externalIPs[0]",
        "The external IP '0.0.0.0' of Service 'web' is the address that stands for none, so the API server rejects it; write an address that is routed to the nodes");

    [Theory]
    [InlineData("{externalIPs: [203.0.113.1, '2001:db8::1']}")]
    [InlineData("{externalIPs: [UNKNOWN, 1, {a: b}]}")]
    [InlineData("{externalIPs: text}")]
    [InlineData("{externalIPs: []}")]
    public void Silent(string spec) => Assert.Empty(Check.With<ExternalIPIsMalformed>(Check.SetWithUnknowns(Check.Service(spec))));
}
