namespace SvcDsl.Rules.Routes;

public class IngressBackendIsMalformedTests
{
    [Theory]
    [InlineData("{}", "", "has neither service nor resource", "name the Service and its port")]
    [InlineData("null", "", "is missing", "name the Service and its port")]
    [InlineData("{serviceName: web, servicePort: 80}", "", "has serviceName, a field of the API version v1beta1 that is no more", "write service: { name: …, port: { number: … } }")]
    [InlineData("{service: {name: web, port: {number: 80}}, resource: {kind: A, name: b}}", "", "has both service and resource", "remove one")]
    [InlineData("{service: {port: {number: 80}}}", ".service.name", "names no Service", "write its name")]
    [InlineData("{service: {name: a_b, port: {number: 80}}}", ".service.name", "names Service 'a_b', which is no DNS label (lower-case letters, digits and '-', a letter or digit at both ends)", "write the name of a Service")]
    [InlineData("{service: {name: web}}", "", "has no port for Service 'web'", "write port: { number: … }")]
    [InlineData("{service: {name: web, port: 80}}", ".service.port", "has the port 80, where a map belongs", "write port: { number: 80 }")]
    [InlineData("{service: {name: web, port: http}}", ".service.port", "has the port http, where a map belongs", "write port: { name: http }")]
    [InlineData("{service: {name: web, port: {}}}", "", "has neither a name nor a number as its port", "write number: …")]
    [InlineData("{service: {name: web, port: {name: a, number: 80}}}", "", "has both a name and a number as its port", "keep one")]
    [InlineData("{service: {name: web, port: {number: '80'}}}", ".service.port.number", "has the port number '80', which is no number", "write a number without quotes, or name: … for a name")]
    [InlineData("{service: {name: web, port: {number: 70000}}}", ".service.port.number", "has the port 70000, which is no port number", "write a number from 1 to 65535")]
    [InlineData("{service: {name: web, port: {name: a-very-long-port-name}}}", ".service.port.name", "has the port 'a-very-long-port-name', which has 21 characters where 15 are allowed", "write the port's number")]
    public void Wrong(string backend, string field, string what, string advice) => Check.Single<IngressBackendIsMalformed>(
        Given.IngressTo(backend), $"spec.rules[0].http.paths[0].backend{field}", $"The backend of path '/' of Ingress 'web' {what}, so the API server rejects it; {advice}");

    [Fact]
    public void The_default() => Check.Single<IngressBackendIsMalformed>(
        Given.Ingress("{defaultBackend: {}}"), "spec.defaultBackend", "The default backend of Ingress 'web' has neither service nor resource, so the API server rejects it; name the Service and its port");

    [Fact]
    public void A_digit_first_is_fine_on_new_clusters()
    {
        string yaml = Given.IngressTo("1a", "{number: 80}");
        Assert.Equal("a", Check.Single<IngressBackendIsMalformed>(
            yaml.Replace("1a", "A"),
            "spec.rules[0].http.paths[0].backend.service.name",
            "The backend of path '/' of Ingress 'web' names Service 'A', which is no DNS label (lower-case letters, digits and '-', a letter or digit at both ends), so the API server rejects it; write the name of a Service").Fix[FixKeys.Replacement]);
        Assert.Single(Check.With<IngressBackendIsMalformed>(Check.SetOf(yaml)));
        Assert.Empty(Check.With<IngressBackendIsMalformed>(Check.SetOf(yaml), new RuleSettings { Target = new KubernetesVersion(36) }));
    }

    [Theory]
    [InlineData("{service: {name: web, port: {number: 80}}}")]
    [InlineData("{service: {name: web, port: {name: http}}}")]
    [InlineData("{service: {name: web, port: {name: use-annotation}}}")]
    [InlineData("{resource: {apiGroup: a, kind: A, name: b}}")]
    [InlineData("UNKNOWN")]
    [InlineData("{OPEN: x}")]
    [InlineData("{service: {name: UNKNOWN, port: {number: UNKNOWN}}}")]
    [InlineData("{service: {OPEN: x}}")]
    [InlineData("{service: {name: web, port: {OPEN: x}}}")]
    [InlineData("{service: {name: web, port: UNKNOWN}}")]
    public void Silent(string backend) => Assert.Empty(Check.With<IngressBackendIsMalformed>(Check.SetWithUnknowns(Given.IngressTo(backend))));
}
