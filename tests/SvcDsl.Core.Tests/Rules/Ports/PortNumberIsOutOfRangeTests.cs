namespace SvcDsl.Rules.Ports;

public class PortNumberIsOutOfRangeTests
{
    [Theory]
    [InlineData("{port: 0}", "port", "port of Service 'web' is 0, which is no port,")]
    [InlineData("{port: 70000}", "port", "port of Service 'web' is 70000, which is no port,")]
    [InlineData("{port: 99999999999}", "port", "port of Service 'web' is 99999999999, which is no port,")]
    [InlineData("{port: -1}", "port", "port of Service 'web' is -1, which is no port,")]
    [InlineData("{port: 80.5}", "port", "port of Service 'web' is 80.5, which is no port number,")]
    [InlineData("{port: 80, targetPort: 65536}", "targetPort", "targetPort of Service 'web' is 65536, which is no port,")]
    public void Of_a_Service(string port, string field, string message) => Check.Single<PortNumberIsOutOfRange>(
        Check.Service($"{{ports: [{port}]}}"), $"spec.ports[0].{field}", $"The {message} so the API server rejects it; write a number from 1 to 65535");

    [Theory]
    [InlineData("{containerPort: 0}", "containerPort", "0")]
    [InlineData("{containerPort: 80, hostPort: 65536}", "hostPort", "65536")]
    public void Of_a_container(string port, string field, string number) => Check.Single<PortNumberIsOutOfRange>(
        Check.Web($"[{port}]"),
        $"spec.template.spec.containers[0].ports[0].{field}",
        $"The {field} of Deployment 'web' is {number}, which is no port, so the API server rejects it; write a number from 1 to 65535");

    [Theory]
    [InlineData("{port: 1, targetPort: 65535}", "{containerPort: 65535, hostPort: 0}")]
    [InlineData("{port: 80, targetPort: 0}", "{containerPort: 1}")]
    [InlineData("{port: 80, targetPort: http}", "{containerPort: text}")]
    [InlineData("7", "7")]
    public void Silent(string servicePort, string containerPort) =>
        Check.Silent<PortNumberIsOutOfRange>(Check.Service($"{{ports: [{servicePort}]}}") + Check.Web($"[{containerPort}]"));
}
