using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Dns;

/// <summary>The two sockets of a DNS server: UDP and TCP on one port of 127.0.0.1.</summary>
internal sealed record DnsSockets(Socket Udp, Socket Tcp) : IDisposable
{
    /// <summary>The first port that is tried when none is asked for.</summary>
    public const int FirstPort = 10053;

    private const int LastPort = FirstPort + 199;
    private const int Backlog = 128;

    public IPEndPoint Address => (IPEndPoint)Udp.LocalEndPoint!;

    /// <param name="port">The port; null means the first free one.</param>
    /// <exception cref="UserErrorException">The port cannot be had.</exception>
    public static DnsSockets Bind(int? port)
    {
        if (port is { } wanted)
            return Bind(new IPEndPoint(IPAddress.Loopback, wanted));
        for (int candidate = FirstPort; candidate <= LastPort; candidate++)
        {
            if (TryBind(new IPEndPoint(IPAddress.Loopback, candidate), out _) is { } sockets)
                return sockets;
        }

        throw new UserErrorException($"The cluster's DNS found no free port from {FirstPort} to {LastPort} on 127.0.0.1. Choose another with --dns-port, or switch it off with --dns-port 0.");
    }

    public void Dispose()
    {
        Udp.Dispose();
        Tcp.Dispose();
    }

    private static DnsSockets Bind(IPEndPoint address)
    {
        if (TryBind(address, out SocketError error) is { } sockets)
            return sockets;
        string what = $"The cluster's DNS cannot have {address}";
        const string Advice = "Choose another port with --dns-port, or switch the DNS off with --dns-port 0.";
        if (error == SocketError.AccessDenied)
            throw new UserErrorException($"{what}: the system reserves it for root. {Advice}");
        throw new UserErrorException(TcpListeners.Blocking(address) is { } blocking
            ? $"{what}: {blocking.DescribeOwner()} listens on {blocking.Endpoint}. {Advice}"
            : $"{what}: something else uses it. {Advice}");
    }

    private static DnsSockets? TryBind(IPEndPoint address, out SocketError error)
    {
        var sockets = new DnsSockets(
            new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp),
            new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
        try
        {
            sockets.Tcp.Bind(address);
            sockets.Udp.Bind(address);
            sockets.Tcp.Listen(Backlog);
            error = SocketError.Success;
            return sockets;
        }
        catch (SocketException e)
        {
            sockets.Dispose();
            error = e.SocketErrorCode;
            return null;
        }
    }
}
