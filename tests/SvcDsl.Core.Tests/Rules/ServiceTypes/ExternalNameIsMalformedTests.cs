namespace SvcDsl.Rules.ServiceTypes;

public class ExternalNameIsMalformedTests
{
    [Fact]
    public void Missing() => Check.Single<ExternalNameIsMalformed>(
        Check.Service("{type: ExternalName}"),
        "spec.externalName",
        "Service 'web' has the type ExternalName but no externalName, so the API server rejects it; write the host it stands for");

    [Fact]
    public void Empty() => Check.Single<ExternalNameIsMalformed>(
        Check.Service("{type: ExternalName, externalName: ''}"),
        "spec.externalName",
        "Service 'web' has the type ExternalName but no externalName, so the API server rejects it; write the host it stands for");

    [Fact]
    public void A_URL() => Assert.Equal("api.example.com", Check.Single<ExternalNameIsMalformed>(
        Check.Service("{type: ExternalName, externalName: 'https://API.example.com:443/v1'}"),
        "spec.externalName",
        "The externalName 'https://API.example.com:443/v1' of Service 'web' is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part), so the API server rejects it; did you mean api.example.com?").Fix[FixKeys.Replacement]);

    [Fact]
    public void Capitals() => Assert.Equal("api.example.com", Check.Single<ExternalNameIsMalformed>(
        Check.Service("{type: ExternalName, externalName: API.example.com}"),
        "spec.externalName",
        "The externalName 'API.example.com' of Service 'web' is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part), so the API server rejects it; did you mean api.example.com?").Fix[FixKeys.Replacement]);

    [Fact]
    public void No_name() => Check.Single<ExternalNameIsMalformed>(
        Check.Service("{type: ExternalName, externalName: -a_b-}"),
        "spec.externalName",
        "The externalName '-a_b-' of Service 'web' is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part), so the API server rejects it; write a host name");

    [Fact]
    public void An_IPv4_address() => Check.Single<ExternalNameIsMalformed>(
        Check.Service("{type: ExternalName, externalName: 10.0.0.1}"),
        "spec.externalName",
        "The externalName '10.0.0.1' of Service 'web' is an IP address, which the cluster's DNS takes for a name, so it never resolves; use a headless Service with that address as its endpoint");

    [Fact]
    public void An_IPv6_address() => Check.Single<ExternalNameIsMalformed>(
        Check.Service("{type: ExternalName, externalName: '2001:db8::1'}"),
        "spec.externalName",
        "The externalName '2001:db8::1' of Service 'web' is an IP address, so the API server rejects it; use a headless Service with that address as its endpoint");

    [Theory]
    [InlineData("{type: ExternalName, externalName: api.example.com}")]
    [InlineData("{type: ExternalName, externalName: api.example.com.}")]
    [InlineData("{type: ExternalName, externalName: UNKNOWN}")]
    [InlineData("{type: ExternalName, OPEN: 1}")]
    [InlineData("{externalName: A_B}")]
    [InlineData("{type: UNKNOWN}")]
    [InlineData("{type: ExternalName, externalName: 1}")]
    public void Silent(string spec) => Assert.Empty(Check.With<ExternalNameIsMalformed>(Check.SetWithUnknowns(Check.Service(spec))));
}
