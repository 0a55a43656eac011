using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Discovery;

public class PeersNeedNotReadyAddressesTests
{
    private const string Container = "readinessProbe: {tcpSocket: {port: 80}}, args: ['--peers=http://db-0.peers:80,http://db-1.peers:80']";

    [Theory]
    [InlineData("{clusterIP: None}")]
    [InlineData("{clusterIP: None, publishNotReadyAddresses: false}")]
    public void Wrong(string service)
    {
        Finding finding = Check.Single<PeersNeedNotReadyAddresses>(
            StatefulSet(Container) + Check.Service(service, "peers"),
            "spec.publishNotReadyAddresses",
            "Service 'peers' tells the names of ready pods only, but StatefulSet 'db' calls its own pods by these names and has a readinessProbe, so they may wait for one another; "
                + "set publishNotReadyAddresses to true");
        Assert.Equal(Level.Info, finding.Level);
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData(Container, "{clusterIP: None, publishNotReadyAddresses: true}")]
    [InlineData(Container, "{clusterIP: None, publishNotReadyAddresses: UNKNOWN}")]
    [InlineData(Container, "{clusterIP: None, OPEN: ''}")]
    [InlineData(Container, "{clusterIP: 10.0.0.1}")]
    [InlineData("args: [db-0.peers]", "{clusterIP: None}")]
    [InlineData("readinessProbe: {tcpSocket: {port: 80}}, args: [other-db-0.peers, db-0.peers-x, db-x.peers]", "{clusterIP: None}")]
    public void Silent(string container, string service) =>
        Assert.Empty(Check.With<PeersNeedNotReadyAddresses>(Check.SetWithUnknowns(StatefulSet(container) + Check.Service(service, "peers"))));

    private static string StatefulSet(string container) => PodYaml.StatefulSet(container, spec: "serviceName: peers", name: "db");
}
