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

    [Fact]
    public void Tcp_and_udp_of_one_port_share_their_node_port_and_health_checks_get_one()
    {
        ServiceView service = Complete("""
            kind: Service
            metadata: {name: a}
            spec: {type: LoadBalancer, externalTrafficPolicy: Local, ports: [{name: t, port: 53}, {name: u, port: 53, protocol: UDP}, {name: v, port: 54, protocol: UDP}]}
            """)[0];
        int first = service.Ports[0].NodePort.Value;
        Assert.Equal(first, service.Ports[1].NodePort.Value);
        Assert.NotEqual(first, service.Ports[2].NodePort.Value);
        Assert.InRange(service.Spec.Int("healthCheckNodePort").Value, 30086, 32767);
        Assert.NotEqual(first, service.Spec.Int("healthCheckNodePort").Value);
    }

    [Fact]
    public void Without_a_cloud_load_balancers_have_no_address()
    {
        MapNode service = new ServiceAllocator("test", hasLoadBalancer: false)
            .Complete(Manifests.Parse("kind: Service\nmetadata: {name: a}\nspec: {type: LoadBalancer, ports: [{port: 80}]}\n"))[0];
        Assert.Null(service.MapAt("status"));
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
