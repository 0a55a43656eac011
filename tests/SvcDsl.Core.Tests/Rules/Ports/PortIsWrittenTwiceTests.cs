namespace SvcDsl.Rules.Ports;

public class PortIsWrittenTwiceTests
{
    [Fact]
    public void In_a_Service() => Assert.Single(Check.Single<PortIsWrittenTwice>(
        Check.Service("{ports: [{name: a, port: 80}, {name: b, port: 80, protocol: TCP}]}"),
        "spec.ports[1].port",
        "Service 'web' has TCP port 80 twice, so the API server rejects it; remove one or change its number").Related);

    [Fact]
    public void In_a_container_it_is_a_warning() => Assert.Equal(Level.Warning, Check.Single<PortIsWrittenTwice>(
        Check.Web("[{name: a, containerPort: 80}, {name: b, containerPort: 80}]"),
        "spec.template.spec.containers[0].ports[1].containerPort",
        "Container 'main' of Deployment 'web' declares TCP port 80 twice, and an update by kubectl apply may lose one of them; remove one").Level);

    [Fact]
    public void A_name_in_a_container() => Assert.Equal(Level.Error, Check.Single<PortIsWrittenTwice>(
        Check.Web("[{name: a, containerPort: 80}, {name: a, containerPort: 81}]"),
        "spec.template.spec.containers[0].ports[1].name",
        "Container 'main' of Deployment 'web' has two ports named 'a', so the API server rejects it; give each port a name of its own").Level);

    [Theory]
    [InlineData("[{port: 53}, {port: 53, protocol: UDP}]", "[{containerPort: 53}, {containerPort: 53, protocol: UDP}]")]
    [InlineData("[]", "[{containerPort: 53, hostPort: 1}, {containerPort: 53, hostPort: 2}]")]
    public void Silent(string servicePorts, string containerPorts) =>
        Check.Silent<PortIsWrittenTwice>(Check.Service($"{{ports: {servicePorts}}}") + Check.Web(containerPorts));

    [Fact]
    public void Silent_when_something_is_not_known() => Assert.Empty(Check.With<PortIsWrittenTwice>(
        Check.SetWithUnknowns(Check.Service("{ports: [{port: 53}, {port: UNKNOWN}, {port: 53, protocol: UNKNOWN}]}"))));
}
