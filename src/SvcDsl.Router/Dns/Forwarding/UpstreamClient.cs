using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns.Forwarding;

/// <summary>Asks one nameserver one question. Queries and replies stay the bytes that they are: they may hold what is not known here.</summary>
internal sealed class UpstreamClient(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="server">The nameserver.</param>
    /// <param name="query">The query with an id of its own.</param>
    /// <param name="whole">Whether a truncated reply is asked for again over TCP.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null when the server does not answer in time.</returns>
    public async Task<byte[]?> AskAsync(IPEndPoint server, ReadOnlyMemory<byte> query, bool whole, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            byte[] reply = await AskByUdpAsync(server, query, either.Token);
            return whole && IsTruncated(reply) ? await AskByTcpAsync(server, query, either.Token) : reply;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return null; // nobody listens there, or the network is away
        }
    }

    private static async Task<byte[]> AskByUdpAsync(IPEndPoint server, ReadOnlyMemory<byte> query, CancellationToken cancel)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(server, cancel);
        await socket.SendAsync(query, SocketFlags.None, cancel);
        byte[] buffer = new byte[MessageWriter.MaxLength];
        while (true)
        {
            int length = await socket.ReceiveAsync(buffer, SocketFlags.None, cancel);
            if (IsReply(query.Span, buffer.AsSpan(0, length)))
                return buffer[..length];
        }
    }

    private static async Task<byte[]> AskByTcpAsync(IPEndPoint server, ReadOnlyMemory<byte> query, CancellationToken cancel)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, cancel);
        await using var stream = new NetworkStream(socket);
        await TcpFrame.WriteAsync(stream, query, cancel);
        return await TcpFrame.ReadAsync(stream, cancel) is { } reply && IsReply(query.Span, reply)
            ? reply
            : throw new IOException($"{server} closed the connection or answered something else.");
    }

    private static bool IsTruncated(byte[] reply) => MessageReader.TryReadHeader(reply, out DnsMessage? header) && header.IsTruncated;

    /// <summary>A reply has the query's id and, unless the server could not read it, its question.</summary>
    private static bool IsReply(ReadOnlySpan<byte> query, ReadOnlySpan<byte> reply)
    {
        if (!MessageReader.TryReadHeader(reply, out DnsMessage? header) || !header.IsReply || header.Id != BinaryPrimitives.ReadUInt16BigEndian(query))
            return false;
        return QuestionReader.TryRead(reply, out Question? answered)
            ? QuestionReader.TryRead(query, out Question? asked) && answered == asked
            : header.Code != ResponseCode.NoError;
    }
}
