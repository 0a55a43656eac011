using System.Net;
using SvcDsl.Router.Proxy;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Proxy;

public sealed class ClientAffinityTests
{
    private static readonly Endpoint First = At("10.244.0.2"), Second = At("10.244.0.3");

    private readonly ManualTime time = new();
    private readonly ClientAffinity affinity;

    public ClientAffinityTests() => affinity = new ClientAffinity(TimeSpan.FromSeconds(10), time);

    [Fact]
    public void Each_connection_renews_the_memory_until_it_runs_out()
    {
        Assert.Same(First, Choose(First));
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Same(First, Choose(Second));
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Same(First, Choose(Second));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Same(Second, Choose(Second));
    }

    [Fact]
    public void An_endpoint_that_is_gone_is_forgotten()
    {
        Choose(First);
        Assert.Same(Second, affinity.Choose(IPAddress.Loopback, [Second], () => Second));
        Assert.Same(Second, Choose(First));
    }

    private static Endpoint At(string address) => new(new IPEndPoint(IPAddress.Parse(address), 80), new IPEndPoint(IPAddress.Loopback, 80), "");

    private Endpoint Choose(Endpoint next) => affinity.Choose(IPAddress.Loopback, [First, Second], () => next);
}
