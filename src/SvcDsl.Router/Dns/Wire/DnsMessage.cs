using System.Collections.Immutable;

namespace SvcDsl.Router.Dns.Wire;

/// <summary>A query or a reply.</summary>
internal sealed record DnsMessage
{
    public ushort Id { get; init; }

    public bool IsReply { get; init; }

    /// <summary>0 is a query; 4 a notification, 5 an update.</summary>
    public byte Opcode { get; init; }

    public bool IsAuthoritative { get; init; }

    public bool IsTruncated { get; init; }

    public bool RecursionDesired { get; init; }

    public bool RecursionAvailable { get; init; }

    public bool IsAuthentic { get; init; }

    public bool CheckingDisabled { get; init; }

    public ResponseCode Code { get; init; }

    public ImmutableArray<Question> Questions { get; init; } = [];

    public ImmutableArray<DnsRecord> Answers { get; init; } = [];

    public ImmutableArray<DnsRecord> Authorities { get; init; } = [];

    /// <summary>The additional records without the OPT record.</summary>
    public ImmutableArray<DnsRecord> Additionals { get; init; } = [];

    /// <summary>Null when the sender does not speak EDNS.</summary>
    public Edns? Edns { get; init; }

    /// <summary>A reply without records to this query.</summary>
    public DnsMessage Reply(ResponseCode code) => new()
    {
        Id = Id,
        IsReply = true,
        Opcode = Opcode,
        RecursionDesired = RecursionDesired,
        RecursionAvailable = true,
        CheckingDisabled = CheckingDisabled,
        Code = code,
        Questions = Questions,
    };

    /// <summary>Everything in it, as <c>dig</c> orders it.</summary>
    public override string ToString()
    {
        (bool Is, string Name)[] flags =
        [
            (IsReply, "qr"), (IsAuthoritative, "aa"), (IsTruncated, "tc"), (RecursionDesired, "rd"), (RecursionAvailable, "ra"),
            (IsAuthentic, "ad"), (CheckingDisabled, "cd"),
        ];
        List<string> lines = [$"; opcode {Opcode}, {Code}, id {Id}, flags{string.Concat(flags.Where(flag => flag.Is).Select(flag => " " + flag.Name))}"];
        if (Edns is not null)
            lines.Add(Edns.ToString());
        lines.AddRange(Questions.Select(question => $";{question}"));
        lines.AddRange(Answers.Select(record => record.ToString()));
        lines.AddRange(Authorities.Select(record => $"{record} ; authority"));
        lines.AddRange(Additionals.Select(record => $"{record} ; additional"));
        return string.Join("\n", lines);
    }
}
