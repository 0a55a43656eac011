namespace SvcDsl.Rules.Ports;

public class PortNameIsInTwoContainersTests
{
    [Fact]
    public void In_two_containers() => Assert.Single(Check.Single<PortNameIsInTwoContainers>(
        Check.Web(more: "- {name: side, image: i, ports: [{name: http, containerPort: 8080}]}"),
        "spec.template.spec.containers[1].ports[0].name",
        "Container 'side' of Deployment 'web' has a port named 'http', as container 'main' before it has, so a Service that leads to 'http' never reaches it; give each port a name of its own").Related);

    [Fact]
    public void In_a_sidecar() => Assert.Equal(
        "spec.template.spec.initContainers[0].ports[0].name",
        Assert.Single(Check.With<PortNameIsInTwoContainers>(Check.SetOf(Check.Web(more: "initContainers: [{name: side, image: i, restartPolicy: Always, ports: [{name: http, containerPort: 1}]}]")))).Path);

    [Theory]
    [InlineData("- {name: side, ports: [{name: admin, containerPort: 8080}]}")]
    [InlineData("- {name: side, ports: [{name: http, containerPort: 5000, protocol: UDP}]}")]
    [InlineData("- {name: side, ports: [{name: http, containerPort: 5000, protocol: UNKNOWN}]}")]
    [InlineData("- {name: side, ports: [{name: UNKNOWN, containerPort: 5000}, {containerPort: 1}]}")]
    [InlineData("initContainers: [{name: init, ports: [{name: http, containerPort: 5000}]}]")]
    public void Silent(string more) => Assert.Empty(Check.With<PortNameIsInTwoContainers>(Check.SetWithUnknowns(Check.Web(more: more))));
}
