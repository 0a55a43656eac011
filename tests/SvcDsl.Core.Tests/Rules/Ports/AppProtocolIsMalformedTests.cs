namespace SvcDsl.Rules.Ports;

public class AppProtocolIsMalformedTests
{
    [Theory]
    [InlineData("\"--\"", "appProtocol '--' of a port of Service 'web' is no protocol name (letters, digits, '-', '_' and '.', a letter or digit at both ends), so the API server rejects it; write a name such as http or kubernetes.io/h2c")]
    [InlineData("a/b/c", "appProtocol 'a/b/c' of a port of Service 'web' has more than one '/', so the API server rejects it; write a name such as http or kubernetes.io/h2c")]
    [InlineData("\"\"", "appProtocol '' of a port of Service 'web' is no protocol name (letters, digits, '-', '_' and '.', a letter or digit at both ends), so the API server rejects it; write a name such as http or kubernetes.io/h2c")]
    [InlineData("2", "appProtocol of a port of Service 'web' is no string, so the API server rejects it; write it in quotes")]
    public void Of_a_Service(string protocol, string message) =>
        Check.Single<AppProtocolIsMalformed>(Check.Service($"{{ports: [{{port: 80, appProtocol: {protocol}}}]}}"), "spec.ports[0].appProtocol", $"The {message}");

    [Theory]
    [InlineData("v1", "Endpoints", "subsets: [{addresses: [{ip: 10.0.0.1}], ports: [{port: 1}, {port: 2, appProtocol: a b}]}]", "subsets[0].ports[1].appProtocol")]
    [InlineData("discovery.k8s.io/v1", "EndpointSlice", "addressType: IPv4, ports: [{port: 2, appProtocol: a b}]", "ports[0].appProtocol")]
    public void Of_endpoints(string apiVersion, string kind, string fields, string path)
    {
        Finding finding = Assert.Single(Check.With<AppProtocolIsMalformed>(Check.SetOf($"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: web}}, {fields}}}")));
        Assert.Equal(path, finding.Path);
        Assert.Equal("a-b", finding.Fix[FixKeys.Replacement]);
    }

    [Theory]
    [InlineData("HTTP")]
    [InlineData("kubernetes.io/h2c")]
    [InlineData("null")]
    [InlineData("UNKNOWN")]
    public void Silent(string protocol) => Assert.Empty(Check.With<AppProtocolIsMalformed>(Check.SetWithUnknowns(Check.Service($"{{ports: [{{port: 80, appProtocol: {protocol}}}]}}"))));
}
