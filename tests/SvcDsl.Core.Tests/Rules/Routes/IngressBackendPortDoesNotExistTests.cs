namespace SvcDsl.Rules.Routes;

public class IngressBackendPortDoesNotExistTests
{
    private const string Path = "spec.rules[0].http.paths[0].backend.service.port.";

    [Theory]
    [InlineData("{name: http, port: 80, targetPort: 5000}", "{number: 5000}", "number", "port 5000 of Service 'web', which does not have it (that is its targetPort)", "did you mean 'http' (80)?", "80")]
    [InlineData("{port: 80, nodePort: 30080}", "{number: 30080}", "number", "port 30080 of Service 'web', which does not have it (that is its nodePort)", "did you mean 80?", "80")]
    [InlineData("{port: 80}", "{number: 8000}", "number", "port 8000 of Service 'web', which does not have it", "did you mean 80?", "80")]
    [InlineData("{name: http, port: 80, targetPort: web}", "{name: web}", "name", "port 'web' of Service 'web', which does not have it (that is the name of the pods' port)", "did you mean 'http' (80)?", "http")]
    [InlineData("{name: http, port: 80}", "{name: htpt}", "name", "port 'htpt' of Service 'web', which does not have it", "did you mean 'http' (80)?", "http")]
    [InlineData("{port: 80}", "{name: http}", "name", "port 'http' of Service 'web', which does not have it", "its port has no name: write number: 80", null)]
    public void Not_on_the_Service(string port, string asked, string field, string what, string advice, string? replacement)
    {
        Finding finding = Check.Single<IngressBackendPortDoesNotExist>(
            Check.Service($"{{type: NodePort, selector: {{app: web}}, ports: [{port}]}}") + Given.IngressTo("web", asked),
            Path + field,
            $"Ingress 'web' leads to {what}, so its requests are answered with 503; {advice}");
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
        Assert.Single(finding.Related);
    }

    [Fact]
    public void One_of_several() => Check.Single<IngressBackendPortDoesNotExist>(
        Check.Service("{ports: [{name: a, port: 80}, {name: b, port: 81}]}") + Given.IngressTo("web", "{number: 9000}"),
        Path + "number",
        "Ingress 'web' leads to port 9000 of Service 'web', which does not have it, so its requests are answered with 503; it has 'a' (80), 'b' (81)");

    [Theory]
    [InlineData("{ports: [{name: http, port: 80}]}", "{number: 80}")]
    [InlineData("{ports: [{name: http, port: 80}]}", "{name: http}")]
    [InlineData("{ports: [{name: http, port: UNKNOWN}]}", "{number: 81}")]
    [InlineData("{ports: [{name: UNKNOWN, port: 80}]}", "{name: b}")]
    [InlineData("{ports: [{name: http, port: 80}, OPEN]}", "{number: 81}")]
    [InlineData("{type: UNKNOWN, ports: [{name: http, port: 80}]}", "{number: 81}")]
    [InlineData("{type: ExternalName, ports: [{name: http, port: 80}]}", "{number: 81}")]
    [InlineData("{ports: [{name: http, port: 80}]}", "{number: UNKNOWN}")]
    [InlineData("{ports: [{name: http, port: 80}]}", "{number: 81, name: http}")]
    [InlineData("{ports: [{name: http, port: 80}]}", "{name: use-annotation}")]
    public void Silent(string service, string port) =>
        Assert.Empty(Check.With<IngressBackendPortDoesNotExist>(Check.SetWithUnknowns(Check.Service(service) + Given.IngressTo("web", port))));
}
