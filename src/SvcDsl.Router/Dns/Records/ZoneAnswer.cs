using System.Collections.Immutable;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns.Records;

/// <summary>What the cluster's objects say to a question.</summary>
/// <param name="Exists">False is NXDOMAIN. A name that exists may have no records of the type: NODATA.</param>
internal sealed record ZoneAnswer(bool Exists)
{
    public static readonly ZoneAnswer Nothing = new(false);

    public static readonly ZoneAnswer NoData = new(true);

    public ImmutableArray<DnsRecord> Answers { get; init; } = [];

    public ImmutableArray<DnsRecord> Additionals { get; init; } = [];

    /// <summary>Where an ExternalName Service leads, outside of the domain: the target's records are somebody else's.</summary>
    public DnsName? Elsewhere { get; init; }

    public static ZoneAnswer Of(IEnumerable<DnsRecord> answers) => NoData with { Answers = [.. answers] };
}
