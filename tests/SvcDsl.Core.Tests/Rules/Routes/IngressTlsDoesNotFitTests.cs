namespace SvcDsl.Rules.Routes;

public class IngressTlsDoesNotFitTests
{
    [Theory]
    [InlineData("shop.exmaple.com", "did you mean 'shop.example.com'?", "shop.example.com")]
    [InlineData("a.org", "its rules have shop.example.com", null)]
    public void A_host_that_no_rule_has(string host, string advice, string? replacement)
    {
        Finding finding = Check.Single<IngressTlsDoesNotFit>(
            Ingress($"{{hosts: [shop.example.com, {host}]}}"),
            "spec.tls[0].hosts[1]",
            $"Ingress 'web' has TLS for host '{host}', which none of its rules has, so nobody gets that certificate; {advice}");
        Assert.Equal(Level.Warning, finding.Level);
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
    }

    [Fact]
    public void A_malformed_secret()
    {
        Finding finding = Check.Single<IngressTlsDoesNotFit>(
            Ingress("{secretName: My_Cert}"),
            "spec.tls[0].secretName",
            "The secretName 'My_Cert' of Ingress 'web' is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part), so the API server rejects it; write the name of a Secret");
        Assert.Equal(Level.Error, finding.Level);
        Assert.Equal("my-cert", finding.Fix[FixKeys.Replacement]);
    }

    [Theory]
    [InlineData("{hosts: [shop.example.com], secretName: cert}", "host: shop.example.com")]
    [InlineData("{hosts: ['*.example.com']}", "host: shop.example.com")]
    [InlineData("{hosts: [a.example.com]}", "host: '*.example.com'")]
    [InlineData("{hosts: [www.shop.example.com]}", "host: shop.example.com")]
    [InlineData("{hosts: [a.org]}", "http: {}")]
    [InlineData("{hosts: [a.org]}", "host: UNKNOWN")]
    [InlineData("{hosts: [UNKNOWN], secretName: UNKNOWN}", "host: a.org")]
    [InlineData("{secretName: ''}", "host: a.org")]
    public void Silent(string tls, string rule) => Assert.Empty(Check.With<IngressTlsDoesNotFit>(Check.SetWithUnknowns(Given.Ingress($"{{tls: [{tls}], rules: [{{{rule}}}]}}"))));

    [Fact]
    public void Silent_with_an_alias() => Check.Silent<IngressTlsDoesNotFit>(
        Given.Ingress("{tls: [{hosts: [a.org]}], rules: [{host: b.org}]}", metadata: "annotations: {nginx.ingress.kubernetes.io/server-alias: a.org}"));

    private static string Ingress(string tls) => Given.Ingress($"{{tls: [{tls}], rules: [{{host: shop.example.com}}]}}");
}
