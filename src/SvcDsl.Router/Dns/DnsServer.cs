using System.Net;

namespace SvcDsl.Router.Dns;

/// <summary>The sockets of the cluster's DNS, from their first query to their last. Disposing it ends all that is on its way.</summary>
internal sealed class DnsServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly DnsSockets sockets;
    private readonly Task running;

    public DnsServer(DnsSockets sockets, DnsResponder responder, TimeProvider time)
    {
        this.sockets = sockets;
        Address = sockets.Address;
        var datagrams = new DatagramListener(sockets.Udp, responder);
        var streams = new StreamListener(sockets.Tcp, responder, time);
        running = Task.WhenAll(
            Task.Run(() => datagrams.RunAsync(stop.Token), CancellationToken.None),
            Task.Run(() => streams.RunAsync(stop.Token), CancellationToken.None));
    }

    /// <summary>Where it listens, over UDP and TCP.</summary>
    public IPEndPoint Address { get; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        sockets.Dispose();
        await running;
        // The token is left to the collector: a query that is on its way may still look at it.
    }
}
