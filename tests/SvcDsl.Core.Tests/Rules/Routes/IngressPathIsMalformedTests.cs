namespace SvcDsl.Rules.Routes;

public class IngressPathIsMalformedTests
{
    [Theory]
    [InlineData("{path: /a}", "pathType", "The path '/a' of Ingress 'web' has no pathType, so the API server rejects it; write Prefix or Exact", null)]
    [InlineData("{path: /a, pathType: prefix}", "pathType", "The pathType 'prefix' of Ingress 'web' does not exist, so the API server rejects it; did you mean Prefix?", "Prefix")]
    [InlineData("{path: /a, pathType: Regex}", "pathType", "The pathType 'Regex' of Ingress 'web' does not exist, so the API server rejects it; write Prefix, Exact or ImplementationSpecific", null)]
    [InlineData("{path: api, pathType: Prefix}", "path", "The path 'api' of Ingress 'web' does not begin with '/', so the API server rejects it; write '/api'", "/api")]
    [InlineData("{path: api, pathType: ImplementationSpecific}", "path", "The path 'api' of Ingress 'web' does not begin with '/', so the API server rejects it; write '/api'", "/api")]
    [InlineData("{pathType: Prefix}", "path", "A path of Ingress 'web' is empty, so the API server rejects it; write '/'", null)]
    [InlineData("{path: /a//b, pathType: Exact}", "path", "The path '/a//b' of Ingress 'web' holds '//', so the API server rejects it; write the plain path", null)]
    [InlineData("{path: /a/.., pathType: Exact}", "path", "The path '/a/..' of Ingress 'web' holds '/..', so the API server rejects it; write the plain path", null)]
    public void Wrong(string path, string field, string message, string? replacement)
    {
        Finding finding = Check.Single<IngressPathIsMalformed>(Given.Ingress($"{{rules: [{{http: {{paths: [{path}]}}}}]}}"), $"spec.rules[0].http.paths[0].{field}", message);
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
    }

    [Theory]
    [InlineData("{path: /, pathType: Prefix}")]
    [InlineData("{path: /a/.b, pathType: Exact}")]
    [InlineData("{path: '/a//(.*)', pathType: ImplementationSpecific}")]
    [InlineData("{pathType: ImplementationSpecific}")]
    [InlineData("{path: a, pathType: UNKNOWN}")]
    [InlineData("{path: UNKNOWN, pathType: Prefix}")]
    [InlineData("{OPEN: x}")]
    public void Silent(string path) => Assert.Empty(Check.With<IngressPathIsMalformed>(Check.SetWithUnknowns(Given.Ingress($"{{rules: [{{http: {{paths: [{path}]}}}}]}}"))));
}
