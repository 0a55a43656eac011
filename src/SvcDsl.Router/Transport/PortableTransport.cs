using System.Net;
using System.Net.Sockets;

namespace SvcDsl.Router.Transport;

/// <summary>For machines that have no loopback address but 127.0.0.1: every logical endpoint gets a free port there.</summary>
internal sealed class PortableTransport : ClusterTransport
{
    private readonly Lock gate = new();
    private readonly Dictionary<IPEndPoint, IPEndPoint> mapped = [];

    public override string Name => "portable";

    public override IPAddress Map(IPAddress logical) => IPAddress.Loopback;

    protected override IPEndPoint MapPort(IPAddress logical, int port)
    {
        // A node port is a promise about this very number.
        if (logical.Equals(NodeAddress))
            return new IPEndPoint(IPAddress.Loopback, port);
        lock (gate)
        {
            var key = new IPEndPoint(logical, port);
            if (!mapped.TryGetValue(key, out IPEndPoint? target))
                mapped[key] = target = FreePort();
            return target;
        }
    }

    /// <summary>A port that is free for TCP and for UDP: a Service may have both on one number.</summary>
    private static IPEndPoint FreePort()
    {
        while (true)
        {
            using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            tcp.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            try
            {
                udp.Bind(tcp.LocalEndPoint!);
                return (IPEndPoint)tcp.LocalEndPoint!;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one, then.
            }
        }
    }
}
