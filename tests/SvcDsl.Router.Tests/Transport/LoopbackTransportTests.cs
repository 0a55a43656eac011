using System.Net;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Tests.Transport;

public sealed class LoopbackTransportTests
{
    [Theory]
    [InlineData("10.96.0.5", 8080, "127.96.0.5:8080")]
    [InlineData("10.244.1.3", 5000, "127.244.1.3:5000")]
    [InlineData("10.96.0.5", 80, "127.96.0.5:20080")]
    [InlineData("10.96.0.5", 1023, "127.96.0.5:21023")]
    [InlineData("10.96.0.5", 1024, "127.96.0.5:1024")]
    [InlineData("192.168.49.2", 30080, "127.0.0.1:30080")]
    [InlineData("203.0.0.53", 5353, "127.255.0.53:5353")]
    public void Addresses_keep_their_face_and_ports_below_the_limit_move(string address, int port, string expected) =>
        Assert.Equal(expected, new LoopbackTransport(1024).Map(IPAddress.Parse(address), port).ToString());

    [Fact]
    public void Without_a_limit_all_ports_stay() =>
        Assert.Equal("127.96.0.5:80", new LoopbackTransport(0).Map(IPAddress.Parse("10.96.0.5"), 80).ToString());

    [Fact]
    public void Addresses_that_would_collide_get_different_ones()
    {
        var transport = new LoopbackTransport(0);
        IPAddress first = transport.Map(IPAddress.Parse("10.96.0.5"));
        IPAddress second = transport.Map(IPAddress.Parse("172.96.0.5"));
        Assert.NotEqual(first, second);
        Assert.True(IPAddress.IsLoopback(second));
        Assert.Equal(second, transport.Map(IPAddress.Parse("172.96.0.5")));
    }

    [Fact]
    public void A_portable_port_is_the_same_each_time_it_is_asked_for()
    {
        var transport = new PortableTransport();
        IPEndPoint first = transport.Map(IPAddress.Parse("10.96.0.5"), 80);
        Assert.Equal(first, transport.Map(IPAddress.Parse("10.96.0.5"), 80));
        Assert.NotEqual(first, transport.Map(IPAddress.Parse("10.96.0.6"), 80));
        Assert.Equal(30080, transport.Map(ClusterTransport.NodeAddress, 30080).Port);
    }
}
