using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Dns.Wire;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Dns;

/// <summary>Asks a server over real sockets.</summary>
internal static class DnsClient
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static DnsMessage Query(string name, DnsType type = DnsType.A, Edns? edns = null) =>
        new() { Id = 4711, RecursionDesired = true, Questions = [new Question(DnsName.Parse(name), type)], Edns = edns };

    public static async Task<DnsMessage> AskAsync(IPEndPoint server, DnsMessage query, bool byTcp = false)
    {
        byte[] packet = MessageWriter.Write(query);
        byte[] reply = byTcp ? await SendByTcpAsync(server, packet) : await SendByUdpAsync(server, packet);
        Assert.True(MessageReader.TryRead(reply, out DnsMessage? message));
        Assert.Equal(query.Id, message.Id);
        return message;
    }

    public static async Task<byte[]> SendByUdpAsync(IPEndPoint server, byte[] packet)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(server);
        await socket.SendAsync(packet);
        byte[] buffer = new byte[ushort.MaxValue];
        return buffer[..await socket.ReceiveAsync(buffer).WaitAsync(Limit)];
    }

    private static async Task<byte[]> SendByTcpAsync(IPEndPoint server, byte[] packet)
    {
        using Socket socket = await Tcp.ConnectAsync(server);
        await using var stream = new NetworkStream(socket);
        await TcpFrame.WriteAsync(stream, packet, CancellationToken.None);
        return await TcpFrame.ReadAsync(stream, CancellationToken.None).WaitAsync(Limit) ?? throw new IOException("closed");
    }
}
