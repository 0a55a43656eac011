namespace SvcDsl.Rules.Ports;

public class ProtocolIsUnknownTests
{
    private const string Endpoints = "\n---\n{apiVersion: v1, kind: Endpoints, metadata: {name: web}, subsets: [{addresses: [{ip: 10.0.0.1}], ports: [{port: 80, protocol: tcp}]}]}";
    private const string Slice = "\n---\n{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: web}, addressType: IPv4, endpoints: [], ports: [{port: 80, protocol: tcp}]}";

    [Theory]
    [InlineData("tcp", "'tcp'", "write TCP", "TCP")]
    [InlineData("UPD", "'UPD'", "write UDP; what is spoken on top of it belongs into appProtocol", "UDP")]
    [InlineData("HTTP", "'HTTP'", "write TCP; what is spoken on top of it belongs into appProtocol", "TCP")]
    [InlineData("ICMP", "'ICMP'", "write TCP, UDP or SCTP", null)]
    [InlineData("6", "of another type", "write TCP, UDP or SCTP", null)]
    public void Of_a_Service(string protocol, string shown, string advice, string? replacement)
    {
        Finding finding = Check.Single<ProtocolIsUnknown>(
            Check.Service($"{{ports: [{{port: 80, protocol: {protocol}}}]}}"),
            "spec.ports[0].protocol",
            $"A port of Service 'web' has the protocol {shown}, which is not one of TCP, UDP and SCTP, so the API server rejects it; {advice}");
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
    }

    [Fact]
    public void Wherever_ports_stand() => Assert.Equal(
        ["spec.template.spec.containers[0].ports[0].protocol", "subsets[0].ports[0].protocol", "ports[0].protocol"],
        Check.With<ProtocolIsUnknown>(Check.SetOf(Check.Web("[{containerPort: 80, protocol: tcp}]") + Endpoints + Slice)).Select(finding => finding.Path));

    /// <summary>One mistake is one finding: the port is still found by those who look for it.</summary>
    [Theory]
    [InlineData("tcp", "TCP")]
    [InlineData("TCP", "tcp")]
    [InlineData("grpc", "TCP")]
    public void Alone(string service, string container) => Assert.Equal(["SVC2009"], RuleBook.Check(
        Check.SetOf(Check.Web($"[{{name: http, containerPort: 80, protocol: {container}}}]") + Check.Service($"{{selector: {{app: web}}, ports: [{{port: 80, targetPort: http, protocol: {service}}}]}}")),
        RuleSettings.Default).Select(finding => finding.Rule.Id));

    [Theory]
    [InlineData("TCP")]
    [InlineData("UDP")]
    [InlineData("SCTP")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("UNKNOWN")]
    public void Silent(string protocol) => Assert.Empty(Check.With<ProtocolIsUnknown>(Check.SetWithUnknowns(Check.Service($"{{ports: [{{port: 80, protocol: {protocol}}}]}}"))));
}
