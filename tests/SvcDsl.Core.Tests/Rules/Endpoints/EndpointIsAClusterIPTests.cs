namespace SvcDsl.Rules.Endpoints;

public class EndpointIsAClusterIPTests
{
    [Theory]
    [InlineData("clusterIP: 10.96.0.20", "10.96.0.20")]
    [InlineData("clusterIPs: [10.96.0.20, \"fd00::20\"]", "fd00:0::20")]
    public void Of_another_Service(string spec, string address) => Assert.Single(Check.Single<EndpointIsAClusterIP>(
        Check.Service($"{{{spec}, ports: [{{port: 80}}]}}") + Written.Endpoints($"{{addresses: [{{ip: 10.0.0.1}}, {{ip: \"{address}\"}}]}}"),
        "subsets[0].addresses[1].ip",
        $"The address '{address}' of Endpoints 'db' is the cluster IP of Service 'web', and a Service cannot lead to another one, so connections go nowhere; "
            + "write the addresses behind it, or let the clients use Service 'web'").Related);

    [Theory]
    [InlineData("clusterIP: 10.96.0.21")]
    [InlineData("clusterIP: None")]
    [InlineData("clusterIP: UNKNOWN")]
    public void Silent(string spec) => Assert.Empty(Check.With<EndpointIsAClusterIP>(Check.SetWithUnknowns(
        Check.Service($"{{{spec}}}") + Written.Slice("addressType: IPv4, endpoints: [{addresses: [10.96.0.20, UNKNOWN]}]"))));
}
