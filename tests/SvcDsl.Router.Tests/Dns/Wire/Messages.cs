using System.Collections.Immutable;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Tests.Dns.Wire;

/// <summary>Random messages.</summary>
internal static class Messages
{
    private static readonly Gen<byte> Bytes = Gen.Choose(0, 255).Select(value => (byte)value);
    private static readonly Gen<ushort> Numbers = Gen.Choose(0, 65535).Select(value => (ushort)value);
    private static readonly Gen<uint> Longs = from high in Numbers from low in Numbers select ((uint)high << 16) | low;
    private static readonly Gen<bool> Flags = Gen.Elements(true, false);

    /// <summary>Few different ones, so that names share their ends, and some with bytes that nobody expects.</summary>
    private static readonly Gen<string> Labels = Gen.OneOf(
        Gen.Elements("web", "WEB", "default", "svc", "cluster", "local", "_http", "10-244-0-5", "a.b", "\0", "a\\b", "\u00ff\u0080", new string('x', 63)),
        Gen.ArrayOf(Bytes).Where(bytes => bytes.Length is > 0 and <= 63).Select(bytes => new string([.. bytes.Select(value => (char)value)])));

    public static readonly Gen<DnsName> Names = Gen.ListOf(Labels).Select(labels => Shorten([.. labels]));

    private static readonly Gen<Question> Questions = from name in Names from type in Numbers from @class in Numbers select new Question(name, (DnsType)type, (DnsClass)@class);

    private static readonly Gen<DnsRecord> Records = Gen.OneOf(
        Record(DnsType.A, Gen.ArrayOf(Bytes, 4).Select(bytes => (RecordData)new AddressData(new IPAddress(bytes)))),
        Record(DnsType.AAAA, Gen.ArrayOf(Bytes, 16).Select(bytes => (RecordData)new AddressData(new IPAddress(bytes)))),
        Record(DnsType.CNAME, Names.Select(name => (RecordData)new NameData(name))),
        Record(DnsType.PTR, Names.Select(name => (RecordData)new NameData(name))),
        Record(DnsType.NS, Names.Select(name => (RecordData)new NameData(name))),
        Record(DnsType.SRV, from priority in Numbers from weight in Numbers from port in Numbers from name in Names select (RecordData)new SrvData(priority, weight, port, name)),
        Record(DnsType.SOA, from server in Names from box in Names from n in Gen.ArrayOf(Longs, 5) select (RecordData)new SoaData(server, box, n[0], n[1], n[2], n[3], n[4])),
        Record(DnsType.TXT, Gen.NonEmptyListOf(Gen.OneOf(Gen.Constant(""), Labels)).Select(parts => (RecordData)new TextData([.. parts]))),
        Record(DnsType.MX, Gen.ArrayOf(Bytes).Select(bytes => (RecordData)new RawData([.. bytes]))));

    private static readonly Gen<Edns?> Extensions = Gen.OneOf(
        Gen.Constant<Edns?>(null),
        from size in Numbers from version in Bytes from ok in Flags from options in Gen.ArrayOf(Bytes) select new Edns(size, version, ok) { Options = [.. options] });

    public static readonly Gen<DnsMessage> All =
        from id in Numbers
        from opcode in Gen.Choose(0, 15)
        from flags in Gen.ArrayOf(Flags, 7)
        from edns in Extensions
        from code in Gen.Choose(0, edns is null ? 15 : 4095)
        from questions in Few(Questions)
        from answers in Few(Records)
        from authorities in Few(Records)
        from additionals in Few(Records)
        select new DnsMessage
        {
            Id = id,
            Opcode = (byte)opcode,
            IsReply = flags[0],
            IsAuthoritative = flags[1],
            IsTruncated = flags[2],
            RecursionDesired = flags[3],
            RecursionAvailable = flags[4],
            IsAuthentic = flags[5],
            CheckingDisabled = flags[6],
            Code = (ResponseCode)code,
            Edns = edns,
            Questions = questions,
            Answers = answers,
            Authorities = authorities,
            Additionals = additionals,
        };

    private static Gen<ImmutableArray<T>> Few<T>(Gen<T> items) => Gen.Resize(Gen.ListOf(items), 4).Select(list => list.ToImmutableArray());

    private static Gen<DnsRecord> Record(DnsType type, Gen<RecordData> data) =>
        from name in Names from ttl in Longs from value in data from @class in Numbers select new DnsRecord(name, type, ttl, value, (DnsClass)@class);

    private static DnsName Shorten(ImmutableArray<string> labels)
    {
        while (true)
        {
            if (DnsName.TryCreate(labels, out DnsName? name))
                return name;
            labels = labels.RemoveAt(0);
        }
    }
}
