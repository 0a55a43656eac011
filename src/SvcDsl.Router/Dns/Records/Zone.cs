using System.Net;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns.Records;

/// <summary>The cluster's domain, and the records that it has whatever the objects are.</summary>
/// <param name="Name">The domain.</param>
/// <param name="Server">The address of this DNS server.</param>
internal sealed record Zone(DnsName Name, IPAddress Server)
{
    /// <summary>What kubeadm sets.</summary>
    public const uint Ttl = 30;

    public const string DefaultDomain = "cluster.local";

    public const string VersionLabel = "dns-version";

    /// <summary>The version of https://github.com/kubernetes/dns/blob/master/docs/specification.md.</summary>
    public const string Version = "1.1.0";

    public const uint VersionTtl = 28800;

    public DnsName NameServer { get; } = Below(Name, "ns", "dns");

    /// <summary>The record that goes with "there is none", so that clients may remember that.</summary>
    public DnsRecord Authority(uint serial) => new(
        Name, DnsType.SOA, Ttl, new SoaData(NameServer, Below(Name, "hostmaster"), serial, Refresh: 7200, Retry: 1800, Expire: 86400, Minimum: Ttl));

    /// <returns>Null when the name is too long for DNS.</returns>
    public DnsName? Service(ServiceRecords service, string? host = null) =>
        DnsName.TryCreate([.. host is null ? [] : (string[])[host], service.Name, service.Namespace, ClusterName.Svc, .. Name.Labels], out DnsName? name) ? name : null;

    private static DnsName Below(DnsName zone, params string[] labels) => DnsName.TryCreate([.. labels, .. zone.Labels], out DnsName? name)
        ? name
        : throw new ArgumentException($"'{zone}' is too long for the domain of a cluster.", nameof(zone));
}
