namespace SvcDsl.Rules.Ports;

public class PortIsNoNumberTests
{
    [Theory]
    [InlineData("[{name: a}]", "[0].port", "A port of Service 'web' has no port", "write a number from 1 to 65535")]
    [InlineData("[{port: null}]", "[0].port", "A port of Service 'web' has no port", "write a number from 1 to 65535")]
    [InlineData("[{port: \"80\"}]", "[0].port", "The port of Service 'web' is the text '80'", "write the number without quotes")]
    [InlineData("[{port: http}]", "[0].port", "The port of Service 'web' is the text 'http'", "write a number from 1 to 65535")]
    [InlineData("[{port: [80]}]", "[0].port", "The port of Service 'web' is no number", "write a number from 1 to 65535")]
    [InlineData("[{port: 80, nodePort: \"30000\"}]", "[0].nodePort", "The nodePort of Service 'web' is the text '30000'", "write the number without quotes")]
    [InlineData("[{port: 80, targetPort: true}]", "[0].targetPort", "The targetPort of Service 'web' is neither a number nor a name", "write the number or the name of a container's port")]
    [InlineData("[{port: 80}, 81]", "[1]", "A port of Service 'web' is no map", "write 'port: 81'")]
    [InlineData("80", "", "The ports of Service 'web' are no list", "write a list of maps, such as '- port: 80'")]
    public void Of_a_Service(string ports, string path, string problem, string advice) =>
        Check.Single<PortIsNoNumber>(Check.Service($"{{ports: {ports}}}"), $"spec.ports{path}", $"{problem}, so the API server rejects it; {advice}");

    [Theory]
    [InlineData("[{name: http}]", "[0].containerPort", "A port of Deployment 'web' has no containerPort", "write a number from 1 to 65535")]
    [InlineData("[{containerPort: \"80\"}]", "[0].containerPort", "The containerPort of Deployment 'web' is the text '80'", "write the number without quotes")]
    [InlineData("[{containerPort: 80, hostPort: \"80\"}]", "[0].hostPort", "The hostPort of Deployment 'web' is the text '80'", "write the number without quotes")]
    [InlineData("[http]", "[0]", "A port of Deployment 'web' is no map", "write 'containerPort: 80'")]
    public void Of_a_container(string ports, string path, string problem, string advice) =>
        Check.Single<PortIsNoNumber>(Check.Web(ports), $"spec.template.spec.containers[0].ports{path}", $"{problem}, so the API server rejects it; {advice}");

    [Theory]
    [InlineData("[{port: 80, targetPort: \"\", nodePort: null}]")]
    [InlineData("[{port: 80, targetPort: \"8080\"}]")]
    [InlineData("[{port: 70000}]")]
    [InlineData("[{port: UNKNOWN}, {OPEN: 1}, UNKNOWN]")]
    [InlineData("UNKNOWN")]
    [InlineData("null")]
    [InlineData("[]")]
    public void Silent(string ports) => Assert.Empty(Check.With<PortIsNoNumber>(Check.SetWithUnknowns(Check.Service($"{{ports: {ports}}}"))));
}
