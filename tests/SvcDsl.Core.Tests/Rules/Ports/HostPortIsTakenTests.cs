namespace SvcDsl.Rules.Ports;

public class HostPortIsTakenTests
{
    [Theory]
    [InlineData("[{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 80}]", "", "containers[0].ports[1]", "main")]
    [InlineData("[{containerPort: 80, hostPort: 80}]", "- {name: side, ports: [{containerPort: 81, hostPort: 80, protocol: TCP}]}", "containers[1].ports[0]", "side")]
    public void Twice_in_a_pod(string ports, string more, string path, string container) => Assert.Single(Check.Single<HostPortIsTaken>(
        Check.Web(ports, more: more),
        $"spec.template.spec.{path}.hostPort",
        $"Container '{container}' of Deployment 'web' asks for TCP port 80 of the host, which the same pod has already, so its pods are rejected; take another number").Related);

    [Fact]
    public void Twice_in_the_network_of_the_host() => Check.Single<HostPortIsTaken>(
        Check.Web("[{containerPort: 80}]", more: "- {name: side, ports: [{containerPort: 80}]}\n      hostNetwork: true"),
        "spec.template.spec.containers[1].ports[0].hostPort",
        "Container 'side' of Deployment 'web' asks for TCP port 80 of the host, which the same pod has already, so its pods are rejected; take another number");

    [Fact]
    public void Another_number_in_the_network_of_the_host() => Assert.Equal("80", Check.Single<HostPortIsTaken>(
        Check.Web("[{containerPort: 80, hostPort: 8080}]", more: "hostNetwork: true"),
        "spec.template.spec.containers[0].ports[0].hostPort",
        "Deployment 'web' runs in the host's network, so port 80 of its container is port 80 of the host, and the API server rejects hostPort 8080; write the same number, or leave hostPort out")
        .Fix[FixKeys.Replacement]);

    [Fact]
    public void An_address_without_a_port() => Assert.Equal(Level.Warning, Check.Single<HostPortIsTaken>(
        Check.Web("[{containerPort: 80, hostIP: 127.0.0.1}]"),
        "spec.template.spec.containers[0].ports[0].hostIP",
        "A port of Deployment 'web' has hostIP 127.0.0.1 but no hostPort, so nothing is opened on the host; add hostPort, or remove hostIP").Level);

    [Theory]
    [InlineData("[{containerPort: 80, hostPort: 80}, {containerPort: 80, hostPort: 80, protocol: UDP}]", "")]
    [InlineData("[{containerPort: 80, hostPort: 80, hostIP: 10.0.0.1}, {containerPort: 80, hostPort: 80, hostIP: 10.0.0.2}]", "")]
    [InlineData("[{containerPort: 80, hostPort: 0}, {containerPort: 81}]", "")]
    [InlineData("[{containerPort: 80, hostPort: 80}]", "initContainers: [{name: a, ports: [{containerPort: 80, hostPort: 80}]}, {name: b, ports: [{containerPort: 80, hostPort: 80}]}]")]
    [InlineData("[{containerPort: 80, hostPort: 80}, {containerPort: 81}]", "hostNetwork: true")]
    [InlineData("[{containerPort: 80, hostPort: 8080}]", "hostNetwork: UNKNOWN")]
    [InlineData("[{containerPort: 80, hostIP: 127.0.0.1}]", "hostNetwork: UNKNOWN")]
    [InlineData("[{containerPort: 80, hostPort: UNKNOWN, hostIP: 127.0.0.1}]", "")]
    [InlineData("[{containerPort: 80, hostPort: 80}, {containerPort: 80, hostPort: 80, hostIP: UNKNOWN}]", "")]
    [InlineData("[{containerPort: 80, hostPort: text}]", "hostNetwork: true")]
    public void Silent(string ports, string more) => Assert.Empty(Check.With<HostPortIsTaken>(Check.SetWithUnknowns(Check.Web(ports, more: more))));
}
