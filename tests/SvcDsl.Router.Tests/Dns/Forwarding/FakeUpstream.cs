using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Dns;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Tests.Dns.Forwarding;

/// <summary>A nameserver of the test's own, over UDP and TCP.</summary>
internal sealed class FakeUpstream : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly DnsSockets sockets = DnsSockets.Bind(null);
    private readonly Func<DnsMessage, bool, IEnumerable<byte[]>> answer;

    /// <param name="answer">The replies to a query that came by TCP or not.</param>
    public FakeUpstream(Func<DnsMessage, bool, IEnumerable<byte[]>> answer)
    {
        this.answer = answer;
        _ = ServeUdpAsync();
        _ = ServeTcpAsync();
    }

    public FakeUpstream(Func<DnsMessage, bool, DnsMessage> answer)
        : this((query, isTcp) => [MessageWriter.Write(answer(query, isTcp))])
    {
    }

    public IPEndPoint Address => sockets.Address;

    /// <summary>What it was asked, in order.</summary>
    public ConcurrentQueue<(DnsMessage Query, bool IsTcp)> Queries { get; } = [];

    /// <summary>A reply with an address.</summary>
    public static DnsMessage Found(DnsMessage query, params string[] addresses) => query.Reply(ResponseCode.NoError) with
    {
        Answers = [.. addresses.Select(address => new DnsRecord(query.Questions[0].Name, DnsType.A, 60, new AddressData(IPAddress.Parse(address))))],
    };

    public void Dispose()
    {
        stop.Cancel();
        sockets.Dispose();
    }

    private IEnumerable<byte[]> Answer(byte[] packet, bool isTcp)
    {
        if (!MessageReader.TryRead(packet, out DnsMessage? query))
            return [];
        Queries.Enqueue((query, isTcp));
        return answer(query, isTcp);
    }

    private async Task ServeUdpAsync()
    {
        byte[] buffer = new byte[ushort.MaxValue];
        while (!stop.IsCancellationRequested)
        {
            SocketReceiveFromResult received = await sockets.Udp.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), stop.Token);
            foreach (byte[] reply in Answer(buffer[..received.ReceivedBytes], isTcp: false))
                await sockets.Udp.SendToAsync(reply, SocketFlags.None, received.RemoteEndPoint, stop.Token);
        }
    }

    private async Task ServeTcpAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            using Socket client = await sockets.Tcp.AcceptAsync(stop.Token);
            await using var stream = new NetworkStream(client);
            while (await TcpFrame.ReadAsync(stream, stop.Token) is { } query)
            {
                foreach (byte[] reply in Answer(query, isTcp: true))
                    await TcpFrame.WriteAsync(stream, reply, stop.Token);
            }
        }
    }
}
