using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns.Forwarding;

/// <summary>Passes questions about other names on to the machine's nameservers.</summary>
/// <param name="nameservers">The nameservers, in the order in which they are asked.</param>
/// <param name="time">The clock of the time-outs.</param>
/// <param name="loopFound">Called once when the nameservers turn out to ask this server.</param>
internal sealed class Forwarder(Func<IReadOnlyList<IPEndPoint>> nameservers, TimeProvider time, Action<string> loopFound)
{
    /// <summary>Different questions that wait at the same time.</summary>
    private const int MaxPending = 512;

    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]?>>> pending = new(StringComparer.Ordinal);
    private readonly UpstreamClient client = new(time);
    private readonly LoopProbe probe = new();

    /// <summary>Where this server listens; it never asks itself.</summary>
    public IPEndPoint? Self { get; set; }

    /// <summary>Tells of a question that came in, before it is answered.</summary>
    public void Notice(Question question)
    {
        if (probe.Notice(question))
        {
            loopFound($"the nameservers of this machine ({string.Join(", ", nameservers())}) pass questions on to the cluster's DNS. "
                + "Only names of the cluster are answered until they do not.");
        }
    }

    /// <summary>Asks for the addresses of a name, for an ExternalName Service.</summary>
    /// <returns>Null when nobody answers.</returns>
    public async Task<DnsMessage?> AskAsync(DnsName name, DnsType type, CancellationToken cancel)
    {
        byte[] query = MessageWriter.Write(new DnsMessage { RecursionDesired = true, Questions = [new Question(name, type)] });
        return await ForwardAsync(query, whole: true, cancel) is { } reply && MessageReader.TryRead(reply, out DnsMessage? message) ? message : null;
    }

    /// <param name="query">A query with one question.</param>
    /// <param name="whole">Whether a truncated reply is of no use: the client has come by TCP already.</param>
    /// <param name="cancel">The server's end; clients of the same question share an answer.</param>
    /// <returns>The reply with the query's id; null when nobody answers.</returns>
    public async Task<byte[]?> ForwardAsync(ReadOnlyMemory<byte> query, bool whole, CancellationToken cancel)
    {
        // The same question is on its way only once: should it come back to us in a circle, it waits for itself and ends.
        string key = (whole ? "+" : "-") + Convert.ToHexString(query.Span[sizeof(ushort)..]);
        if (pending.Count >= MaxPending && !pending.ContainsKey(key))
            return null;
        Lazy<Task<byte[]?>> asking = pending.GetOrAdd(key, _ => new Lazy<Task<byte[]?>>(() => AskAllAsync(key, query, whole, cancel)));
        if (await asking.Value is not { } shared)
            return null;
        byte[] reply = [.. shared];
        query.Span[..sizeof(ushort)].CopyTo(reply);
        return reply;
    }

    private async Task<byte[]?> AskAllAsync(string key, ReadOnlyMemory<byte> query, bool whole, CancellationToken cancel)
    {
        try
        {
            IReadOnlyList<IPEndPoint> servers = nameservers();
            if (probe.IsLoop(servers))
                return null;
            byte[]? last = null;
            foreach (IPEndPoint server in servers.Where(server => !server.Equals(Self)))
            {
                byte[] own = query.ToArray();
                BinaryPrimitives.WriteUInt16BigEndian(own, (ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1));
                byte[]? reply = await client.AskAsync(server, own, whole, cancel);
                if (reply is not null && MessageReader.TryReadHeader(reply, out DnsMessage? header) && header.Code is not (ResponseCode.ServFail or ResponseCode.Refused))
                    return reply;
                last = reply ?? last;
            }

            if (probe.Begin(servers) is { } question)
                _ = SendProbeAsync(servers, question, cancel);
            return last;
        }
        finally
        {
            pending.TryRemove(key, out _);
        }
    }

    private async Task SendProbeAsync(IReadOnlyList<IPEndPoint> servers, DnsMessage question, CancellationToken cancel)
    {
        try
        {
            byte[] query = MessageWriter.Write(question with { Id = (ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1) });
            foreach (IPEndPoint server in servers.Where(server => !server.Equals(Self)))
                await client.AskAsync(server, query, whole: false, cancel);
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }
}
