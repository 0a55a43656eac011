using SvcDsl.Nodes;
using SvcDsl.Router.Controllers;
using SvcDsl.Router.Tests.Running;
using SvcDsl.Views;

namespace SvcDsl.Router.Tests.Controllers;

public sealed class ServiceAllocatorTests
{
    [Fact]
    public void What_is_written_is_honoured_and_the_rest_is_the_same_in_each_run()
    {
        const string Services = """
            kind: Service
            metadata: {name: a}
            spec: {clusterIP: 10.96.0.77, type: NodePort, ports: [{port: 80, nodePort: 30001}, {port: 81, name: b}]}
            ---
            kind: Service
            metadata: {name: b}
            spec: {type: LoadBalancer, ports: [{port: 80}]}
            """;
        ServiceView[] first = Complete(Services), second = Complete(Services);
        Assert.Equal("10.96.0.77", first[0].ClusterIP.Value);
        Assert.Equal(30001, first[0].Ports[0].NodePort.Value);
        Assert.InRange(first[0].Ports[1].NodePort.Value, 30086, 32767);
        Assert.StartsWith("10.96.", first[1].ClusterIP.Value, StringComparison.Ordinal);
        Assert.InRange(first[1].Ports[0].NodePort.Value, 30086, 32767);
        Assert.Equal(first[1].ClusterIP.Value, second[1].ClusterIP.Value);
        Assert.StartsWith("172.18.", first[1].Root.MapAt("status").MapAt("loadBalancer").MapsAt("ingress").Single().String("ip").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clusterIP: 10.96.0.7", "spec.clusterIP 10.96.0.7 is taken by another Service")]
    [InlineData("type: NodePort, ports: [{port: 80, nodePort: 30007}]", "nodePort 30007 is taken by Service 'a'")]
    [InlineData("externalIPs: [nowhere]", "spec.externalIPs has 'nowhere', which is not an IPv4 address")]
    [InlineData("ports: [{port: 80, name: a}, {port: 80, name: b}]", "spec.ports[1].port 80 is there twice for TCP")]
    [InlineData("ports: [{port: 70000}]", "A port is a number from 1 to 65535")]
    [InlineData("clusterIP: not-an-address", "is not an IPv4 address")]
    public void What_cannot_be_had_is_an_error(string spec, string expected)
    {
        UserErrorException e = Assert.Throws<UserErrorException>(() => Complete(
            $"kind: Service\nmetadata: {{name: a}}\nspec: {{{spec}}}\n---\nkind: Service\nmetadata: {{name: b}}\nspec: {{{spec}}}\n"));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    private static ServiceView[] Complete(string yaml)
    {
        IReadOnlyList<MapNode> roots = new ServiceAllocator("test").Complete(Manifests.Parse(yaml));
        return [.. roots.Select(root => new ServiceView(root))];
    }
}
