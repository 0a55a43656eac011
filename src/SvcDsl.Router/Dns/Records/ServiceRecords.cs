using System.Collections.Immutable;
using System.Net;

namespace SvcDsl.Router.Dns.Records;

/// <summary>What the DNS knows of a Service. All addresses and ports are those at which they are reachable.</summary>
/// <param name="Namespace">The Service's namespace.</param>
/// <param name="Name">The Service's name.</param>
/// <param name="Addresses">The cluster IPs; none when the Service is headless or of type ExternalName.</param>
/// <param name="Ports">The ports of the cluster IPs.</param>
/// <param name="Endpoints">The ready endpoints, by address.</param>
/// <param name="ExternalName">The name that this one stands for; null for all other types.</param>
internal sealed record ServiceRecords(
    string Namespace,
    string Name,
    ImmutableArray<IPAddress> Addresses,
    ImmutableArray<PortRecord> Ports,
    ImmutableArray<EndpointRecord> Endpoints,
    Wire.DnsName? ExternalName)
{
    public bool IsHeadless => Addresses.IsEmpty && ExternalName is null;
}
