using System.Collections.Immutable;
using System.Net;

namespace SvcDsl.Router.Dns.Records;

/// <summary>A ready endpoint of a Service.</summary>
/// <param name="Host">Its own label: the pod's host name, or the address with dashes.</param>
/// <param name="Logical">The address that the objects have.</param>
/// <param name="Address">Where it is reachable.</param>
/// <param name="Ports">Its ports; none for a headless Service without ports.</param>
internal sealed record EndpointRecord(string Host, IPAddress Logical, IPAddress Address, ImmutableArray<PortRecord> Ports)
{
    /// <summary>An address as a label: 10.244.0.5 is <c>10-244-0-5</c>.</summary>
    public static string Dashed(IPAddress address) => address.ToString().Replace('.', '-').Replace(':', '-');

    public bool IsCalled(string host) => host.Equals(Host, StringComparison.OrdinalIgnoreCase);
}
