namespace SvcDsl.Rules.Ports;

public class PortNameIsMalformedTests
{
    [Theory]
    [InlineData("{port: 80, name: Http}", "name", "port name 'Http' of Service 'web' is no DNS label (lower-case letters, digits and '-', a letter or digit at both ends), so the API server rejects it; choose another name")]
    [InlineData("{port: 80, name: a.b}", "name", "port name 'a.b' of Service 'web' is no DNS label: it must not hold dots, so the API server rejects it; choose another name")]
    [InlineData("{port: 80, targetPort: a-name-that-is-long}", "targetPort", "targetPort 'a-name-that-is-long' of Service 'web' has 19 characters where 15 are allowed, so the API server rejects it; choose another name")]
    [InlineData("{port: 80, targetPort: \"80\"}", "targetPort", "targetPort '80' of Service 'web' has no letter, so the API server rejects it; write the number without quotes")]
    public void Of_a_Service(string port, string field, string message) =>
        Check.Single<PortNameIsMalformed>(Check.Service($"{{ports: [{port}]}}"), $"spec.ports[0].{field}", $"The {message}");

    [Theory]
    [InlineData("a--b", "is no port name (lower-case letters, digits and single '-', a letter or digit at both ends)")]
    [InlineData("-a", "is no port name (lower-case letters, digits and single '-', a letter or digit at both ends)")]
    [InlineData("a-name-that-is-long", "has 19 characters where 15 are allowed")]
    public void Of_a_container(string name, string problem) => Check.Single<PortNameIsMalformed>(
        Check.Web($"[{{name: {name}, containerPort: 1}}]"),
        "spec.template.spec.containers[0].ports[0].name",
        $"The port name '{name}' of Deployment 'web' {problem}, so the API server rejects it; choose another name");

    [Fact]
    public void Silent()
    {
        Check.Silent<PortNameIsMalformed>(Check.Service("{ports: [{port: 1, name: a-service-port-may-be-longer--than-others}, {port: 2, name: \"80\"}, {name: \"\"}, {targetPort: web}, {targetPort: 80}]}"));
        Check.Silent<PortNameIsMalformed>(Check.Web("[{name: http-2, containerPort: 1}, {containerPort: 2}]"));
    }
}
