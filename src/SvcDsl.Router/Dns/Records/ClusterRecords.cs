using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns.Records;

/// <summary>Everything that the DNS answers from, as it was at one moment. It never changes, so queries need no lock.</summary>
internal sealed record ClusterRecords
{
    public required Zone Zone { get; init; }

    /// <summary>The SOA record's serial: higher for newer objects.</summary>
    public required uint Serial { get; init; }

    /// <summary>The namespaces in lower case.</summary>
    public required FrozenSet<string> Namespaces { get; init; }

    /// <summary>The Services by namespace and name in lower case.</summary>
    public required FrozenDictionary<(string Namespace, string Name), ServiceRecords> Services { get; init; }

    /// <summary>Where the pods' addresses are reachable.</summary>
    public required FrozenDictionary<IPAddress, IPAddress> PodAddresses { get; init; }

    /// <summary>The names of addresses, both of the objects' and of the reachable ones.</summary>
    public required FrozenDictionary<IPAddress, ImmutableArray<DnsName>> Names { get; init; }

    public bool HasNamespace(string name) => Namespaces.Contains(name.ToLowerInvariant());

    public ServiceRecords? Service(string @namespace, string name) =>
        Services.GetValueOrDefault((@namespace.ToLowerInvariant(), name.ToLowerInvariant()));
}
