using System.Collections.Immutable;
using SvcDsl.Router.Dns.Forwarding;
using SvcDsl.Router.Dns.Records;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns;

/// <summary>Makes the reply to a packet, whatever brought it.</summary>
/// <param name="records">The records as they are now.</param>
/// <param name="forwarder">Knows all other names.</param>
/// <param name="shuffle">Mixes addresses.</param>
/// <param name="defaultNamespace">Where a name of one label belongs.</param>
internal sealed class DnsResponder(Func<ClusterRecords> records, Forwarder forwarder, Shuffle shuffle, string defaultNamespace)
{
    /// <summary>What every client can take over UDP.</summary>
    private const ushort MinUdpSize = 512;

    /// <summary>What goes over loopback in one piece, and what other servers allow.</summary>
    private const ushort MaxUdpSize = 4096;

    private const byte QueryOpcode = 0;

    /// <returns>The bytes of the reply; null when the packet deserves none.</returns>
    public async ValueTask<byte[]?> AnswerAsync(ReadOnlyMemory<byte> packet, bool isTcp, CancellationToken cancel)
    {
        // Who answers replies may do so for ever.
        if (!MessageReader.TryReadHeader(packet.Span, out DnsMessage? header) || header.IsReply)
            return null;
        if (header.Opcode != QueryOpcode)
            return MessageWriter.Write(header.Reply(ResponseCode.NotImp));
        if (!MessageReader.TryRead(packet.Span, out DnsMessage? query) || query.Questions.Length != 1)
            return MessageWriter.Write(header.Reply(ResponseCode.FormErr));
        int limit = isTcp ? MessageWriter.MaxLength : Math.Clamp(query.Edns?.UdpSize ?? MinUdpSize, MinUdpSize, MaxUdpSize);
        if (Refusal(query) is { } refusal)
            return Write(query, query.Reply(refusal), limit);
        Question question = query.Questions[0];
        forwarder.Notice(question);
        if (await ResolveAsync(query, question, cancel) is { } reply)
            return Write(query, reply, limit);
        return await forwarder.ForwardAsync(packet, isTcp, cancel) ?? Write(query, query.Reply(ResponseCode.ServFail), limit);
    }

    private static ResponseCode? Refusal(DnsMessage query) => query switch
    {
        { Edns.Version: > 0 } => ResponseCode.BadVers,
        { Questions: [{ Class: not (DnsClass.IN or DnsClass.ANY) }] } => ResponseCode.Refused,
        { Questions: [{ Type: DnsType.AXFR or DnsType.IXFR }] } => ResponseCode.Refused,
        _ => null,
    };

    private static byte[] Write(DnsMessage query, DnsMessage reply, int limit) =>
        MessageWriter.Write(query.Edns is null ? reply : reply with { Edns = new Edns(MaxUdpSize, DnssecOk: query.Edns.DnssecOk) }, limit);

    /// <returns>Null when the name is not the cluster's.</returns>
    private async ValueTask<DnsMessage?> ResolveAsync(DnsMessage query, Question question, CancellationToken cancel)
    {
        ClusterRecords current = records();
        var lookup = new ZoneLookup(current);
        if (question.Name.Below(current.Zone.Name) is not null)
            return await ReplyAsync(query, question, current, lookup.Find(question.Name, question.Type), cancel);
        if (lookup.FindAddress(question.Name, question.Type) is { } names)
            return await ReplyAsync(query, question, current, names, cancel);
        if (ShortName(question.Name, current, lookup) is not { } full)
            return null;
        ZoneAnswer answer = lookup.Find(full, question.Type);
        var alias = new DnsRecord(question.Name, DnsType.CNAME, Zone.Ttl, new NameData(full));
        return await ReplyAsync(query, question, current, answer.Exists ? answer with { Answers = answer.Answers.Insert(0, alias) } : answer, cancel);
    }

    /// <summary>What a pod's search path would make of a short name; null when that is no Service.</summary>
    private DnsName? ShortName(DnsName name, ClusterRecords current, ZoneLookup lookup)
    {
        DnsName zone = current.Zone.Name;
        DnsName? services = zone.Prepend(ClusterName.Svc);
        foreach (DnsName? suffix in (DnsName?[])[services?.Prepend(defaultNamespace), services, zone])
        {
            if (suffix is not null && name.Append(suffix) is { } full && lookup.IsOfService(full))
                return full;
        }

        return null;
    }

    private async ValueTask<DnsMessage> ReplyAsync(DnsMessage query, Question question, ClusterRecords current, ZoneAnswer answer, CancellationToken cancel)
    {
        DnsMessage reply = query.Reply(answer.Exists ? ResponseCode.NoError : ResponseCode.NXDomain) with
        {
            IsAuthoritative = true,
            Answers = shuffle.Mix(answer.Answers),
            Additionals = shuffle.Mix(answer.Additionals),
        };
        if (answer.Elsewhere is { } target)
            return await AddTargetAsync(reply, target, question.Type, cancel);
        bool hasData = question.Type == DnsType.CNAME ? !reply.Answers.IsEmpty : reply.Answers.Any(record => record.Type != DnsType.CNAME || question.Type == DnsType.ANY);
        return !hasData ? reply with { Authorities = [current.Zone.Authority(current.Serial)] } : reply;
    }

    /// <summary>Adds what the machine's nameservers say of an ExternalName's target; without an answer the alias stands alone.</summary>
    private async Task<DnsMessage> AddTargetAsync(DnsMessage reply, DnsName target, DnsType type, CancellationToken cancel)
    {
        if (await forwarder.AskAsync(target, type, cancel) is not { } found)
            return reply;
        IEnumerable<DnsRecord> records = found.Answers.Where(record => record.Type == type || record.Type == DnsType.CNAME);
        ImmutableArray<DnsRecord> answers = [.. reply.Answers, .. records];
        return reply with { Answers = answers, IsTruncated = found.IsTruncated };
    }
}
