namespace SvcDsl.Rules.Routes;

public class HttpRouteBackendDoesNotExistTests
{
    [Theory]
    [InlineData("{name: wbe, port: 80}", "name", "Service 'wbe', which does not exist in its namespace, so its requests are answered with an error; did you mean 'web'?", "web")]
    [InlineData("{name: web, namespace: shop, port: 80}", "name", "Service 'web', which does not exist in namespace 'shop', so its requests are answered with an error; there is one in the default namespace, but names never lead out of their own namespace", null)]
    [InlineData("{name: web, port: 5000}", "port", "port 5000 of Service 'web', which does not have it (that is its targetPort), so its requests are answered with an error; did you mean 80?", "80")]
    [InlineData("{name: web, port: 81}", "port", "port 81 of Service 'web', which does not have it, so its requests are answered with an error; did you mean 80?", "80")]
    [InlineData("{name: web, port: http}", "port", "port 'http' of Service 'web', but a route takes the number of a Service's port, not a name; write 80", null)]
    [InlineData("{name: web}", "port", "Service 'web' without a port, which the API requires for Services; write port: 80", null)]
    public void Wrong(string reference, string field, string what, string? replacement)
    {
        Finding finding = Check.Single<HttpRouteBackendDoesNotExist>(Given.Web + Route(reference), $"spec.rules[0].backendRefs[0].{field}", $"HTTPRoute 'r' leads to {what}");
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
        Assert.Equal(Level.Error, finding.Level);
    }

    [Theory]
    [InlineData("GRPCRoute")]
    [InlineData("TCPRoute")]
    public void Other_routes(string kind) => Assert.Single(Check.With<HttpRouteBackendDoesNotExist>(Check.SetOf(Given.Web + Route("{name: web, port: 81}").Replace("HTTPRoute", kind))));

    [Theory]
    [InlineData("{name: web, port: 80}")]
    [InlineData("{name: web, namespace: default, port: 80}")]
    [InlineData("{group: example.com, kind: Bucket, name: b}")]
    [InlineData("{kind: UNKNOWN, name: b}")]
    [InlineData("{name: UNKNOWN, port: 81}")]
    [InlineData("{name: web, port: UNKNOWN}")]
    [InlineData("{name: b, namespace: UNKNOWN, port: 81}")]
    public void Silent(string reference) => Assert.Empty(Check.With<HttpRouteBackendDoesNotExist>(Check.SetWithUnknowns(Given.Web + Route(reference))));

    private static string Route(string reference) => Given.Object("gateway.networking.k8s.io/v1", "HTTPRoute", "r", $"spec: {{rules: [{{backendRefs: [{reference}]}}]}}");
}
