namespace SvcDsl.Rules.Ports;

public class NamedTargetPortHasAnotherProtocolTests
{
    [Fact]
    public void The_name_exists_for_another_protocol() => Check.Single<NamedTargetPortHasAnotherProtocol>(
        Check.Web("[{name: dns, containerPort: 53, protocol: UDP}]") + Service("{port: 53, targetPort: dns}"),
        "spec.ports[0].targetPort",
        "Service 'web' sends TCP port 53 to the port named 'dns' of Deployment 'web', which exists for UDP only, so it gets no endpoints; "
            + "write protocol: UDP in the Service or TCP in the container");

    [Fact]
    public void Silent()
    {
        const string Both = "[{name: dns, containerPort: 53, protocol: UDP}, {name: dns-tcp, containerPort: 53}]";
        Check.Silent<NamedTargetPortHasAnotherProtocol>(Check.Web(Both) + Service("{port: 53, targetPort: dns, protocol: UDP}"));
        Check.Silent<NamedTargetPortHasAnotherProtocol>(Check.Web(Both) + Service("{port: 53, targetPort: dns-tcp}"));
        Check.Silent<NamedTargetPortHasAnotherProtocol>(Check.Web(Both) + Service("{port: 53, targetPort: nothing}"));
    }

    [Fact]
    public void Silent_when_the_protocol_is_not_known() => Assert.Empty(Check.With<NamedTargetPortHasAnotherProtocol>(
        Check.SetWithUnknowns(Check.Web("[{name: dns, containerPort: 53, protocol: UNKNOWN}]") + Service("{port: 53, targetPort: dns}"))));

    private static string Service(string port) => Check.Service($"{{selector: {{app: web}}, ports: [{port}]}}");
}
