namespace SvcDsl.Rules.Routes;

public class IngressHostIsMalformedTests
{
    private const string Otherwise = "write a name such as shop.example.com, or leave host out for all of them";

    [Theory]
    [InlineData("'https://a.example.com'", "is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part)", "write 'a.example.com'", "a.example.com")]
    [InlineData("'a.example.com:8080'", "is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part)", "write 'a.example.com'", "a.example.com")]
    [InlineData("A.example.com", "is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part)", "write 'a.example.com'", "a.example.com")]
    [InlineData("10.0.0.1", "is an IP address", Otherwise, null)]
    [InlineData("'a.*.com'", "has a '*' that is not the whole first part", Otherwise, null)]
    [InlineData("'*'", "has a '*' that is not the whole first part", Otherwise, null)]
    public void Wrong(string host, string problem, string advice, string? replacement)
    {
        string message = $"The host '{host.Trim('\'')}' of Ingress 'web' {problem}, so the API server rejects it; {advice}";
        Finding finding = Check.Single<IngressHostIsMalformed>(Given.Ingress($"{{rules: [{{host: a}}, {{host: {host}}}]}}"), "spec.rules[1].host", message);
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
        Check.Single<IngressHostIsMalformed>(Given.Ingress($"{{rules: [{{host: a}}], tls: [{{hosts: [a, {host}]}}]}}"), "spec.tls[0].hosts[1]", message);
    }

    [Theory]
    [InlineData("a.example.com")]
    [InlineData("'*.example.com'")]
    [InlineData("''")]
    [InlineData("1.2")]
    [InlineData("UNKNOWN")]
    [InlineData("[a]")]
    public void Silent(string host) => Assert.Empty(Check.With<IngressHostIsMalformed>(Check.SetWithUnknowns(Given.Ingress($"{{rules: [{{host: {host}}}], tls: [{{hosts: [{host}]}}]}}"))));
}
