using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns.Records;

/// <summary>Answers questions about the cluster's domain from one state of the objects, as CoreDNS does.</summary>
internal sealed class ZoneLookup(ClusterRecords records)
{
    /// <summary>How many ExternalName Services may lead to each other.</summary>
    private const int MaxAliases = 8;

    private readonly Zone zone = records.Zone;

    /// <summary>Answers a question about a name of the domain.</summary>
    public ZoneAnswer Find(DnsName name, DnsType type) => name.Below(zone.Name) is { } labels ? Find(name, labels, type, 0) : ZoneAnswer.Nothing;

    /// <summary>Whether a name belongs to a Service that exists.</summary>
    public bool IsOfService(DnsName name) =>
        name.Below(zone.Name) is { } labels && ClusterName.Read(labels) is { IsOfPods: false, Namespace: { } home, Name: { } service }
        && records.Service(home, service) is not null;

    /// <returns>Null when nothing in the cluster has the address, so that another server may know it.</returns>
    public ZoneAnswer? FindAddress(DnsName name, DnsType type) =>
        type is DnsType.PTR or DnsType.ANY && ReverseName.Read(name) is { } address && records.Names.TryGetValue(address, out ImmutableArray<DnsName> names)
            ? ZoneAnswer.Of(names.Select(target => new DnsRecord(name, DnsType.PTR, Zone.Ttl, new NameData(target))))
            : null;

    private ZoneAnswer Find(DnsName name, ImmutableArray<string> labels, DnsType type, int aliases)
    {
        if (labels.IsEmpty)
            return Apex(name, type);
        if (FixedName(name, labels, type) is { } known)
            return known;
        if (ClusterName.Read(labels) is not { } parts)
            return ZoneAnswer.Nothing;
        if (parts.Namespace is null)
            return ZoneAnswer.NoData;
        if (!records.HasNamespace(parts.Namespace))
            return ZoneAnswer.Nothing;
        if (parts.Name is null)
            return ZoneAnswer.NoData;
        if (parts.IsOfPods)
            return Pod(name, parts.Name, type);
        return records.Service(parts.Namespace, parts.Name) switch
        {
            null => ZoneAnswer.Nothing,
            { ExternalName: { } target } => parts is { Host: null, Port: null } ? Alias(name, target, type, aliases) : ZoneAnswer.Nothing,
            { IsHeadless: false } service when parts.Host is null => ClusterIP(name, service, parts, type),
            var service => Endpoints(name, service, parts, type),
        };
    }

    private ZoneAnswer Apex(DnsName name, DnsType type) => type switch
    {
        DnsType.SOA or DnsType.ANY => ZoneAnswer.Of([zone.Authority(records.Serial) with { Name = name }]),
        DnsType.NS => ZoneAnswer.Of([new DnsRecord(name, DnsType.NS, Zone.Ttl, new NameData(zone.NameServer))]) with
        {
            Additionals = [.. Addresses(zone.NameServer, [zone.Server], null)],
        },
        _ => ZoneAnswer.NoData,
    };

    /// <summary>The names that the domain has whatever the objects are.</summary>
    private ZoneAnswer? FixedName(DnsName name, ImmutableArray<string> labels, DnsType type)
    {
        if (labels.Length == 1 && labels[0].Equals(Zone.VersionLabel, StringComparison.OrdinalIgnoreCase))
        {
            return type is DnsType.TXT or DnsType.ANY
                ? ZoneAnswer.Of([new DnsRecord(name, DnsType.TXT, Zone.VersionTtl, new TextData([Zone.Version]))])
                : ZoneAnswer.NoData;
        }

        return name.Equals(zone.NameServer) ? ZoneAnswer.Of(Addresses(name, [zone.Server], type)) : null;
    }

    /// <summary>Like kubeadm's <c>pods insecure</c>: whatever address the name spells, if the namespace exists.</summary>
    private ZoneAnswer Pod(DnsName name, string label, DnsType type)
    {
        bool isV4 = label.Count(c => c == '-') == 3 && !label.Contains("--", StringComparison.Ordinal);
        // The parser would take "[::1]" and "::1%2" for addresses, too.
        if (!label.All(c => c == '-' || char.IsAsciiHexDigit(c)) || !IPAddress.TryParse(label.Replace('-', isV4 ? '.' : ':'), out IPAddress? address)
            || address.AddressFamily != (isV4 ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6))
        {
            return ZoneAnswer.Nothing;
        }

        return ZoneAnswer.Of(Addresses(name, [records.PodAddresses.GetValueOrDefault(address, address)], type));
    }

    private ZoneAnswer ClusterIP(DnsName name, ServiceRecords service, ClusterName parts, DnsType type)
    {
        List<PortRecord> ports = [.. service.Ports.Where(port => port.Matches(parts.Port, parts.Protocol))];
        if (ports.Count == 0)
            return ZoneAnswer.Nothing;
        if (type != DnsType.SRV)
            return ZoneAnswer.Of(Addresses(name, service.Addresses, type));
        return zone.Service(service) is { } target
            ? Locations(name, [.. from port in ports from address in service.Addresses select (target, port, address)])
            : ZoneAnswer.NoData;
    }

    private ZoneAnswer Endpoints(DnsName name, ServiceRecords service, ClusterName parts, DnsType type)
    {
        List<EndpointRecord> endpoints = [.. service.Endpoints.Where(endpoint =>
            (parts.Host is null || endpoint.IsCalled(parts.Host))
            && (parts.Port is null || endpoint.Ports.Any(port => port.Matches(parts.Port, parts.Protocol))))];
        if (endpoints.Count == 0)
            return ZoneAnswer.Nothing;
        if (type != DnsType.SRV)
            return ZoneAnswer.Of(Addresses(name, endpoints.Select(endpoint => endpoint.Address), type));
        return Locations(name, [.. from endpoint in endpoints
            let target = zone.Service(service, endpoint.Host)
            where target is not null
            from port in endpoint.Ports
            where port.Matches(parts.Port, parts.Protocol)
            select (target, port, endpoint.Address)]);
    }

    /// <summary>The SRV records, and the addresses of their targets beside them.</summary>
    private static ZoneAnswer Locations(DnsName name, IReadOnlyList<(DnsName Target, PortRecord Port, IPAddress Address)> items)
    {
        if (items.Count == 0)
            return ZoneAnswer.NoData;
        var weight = (ushort)Math.Max(1, 100 / items.Count);
        return ZoneAnswer.Of(items.Select(item => (item.Target, item.Port.Number)).Distinct()
            .Select(item => new DnsRecord(name, DnsType.SRV, Zone.Ttl, new SrvData(0, weight, (ushort)item.Number, item.Target)))) with
        {
            Additionals = [.. items.Select(item => (item.Target, item.Address)).Distinct().SelectMany(item => Addresses(item.Target, [item.Address], null))],
        };
    }

    private ZoneAnswer Alias(DnsName name, DnsName target, DnsType type, int aliases)
    {
        var alias = new DnsRecord(name, DnsType.CNAME, Zone.Ttl, new NameData(target));
        if (type is DnsType.CNAME or DnsType.ANY)
            return ZoneAnswer.Of([alias]);
        if (type is not (DnsType.A or DnsType.AAAA) || aliases == MaxAliases || target.Equals(name))
            return ZoneAnswer.NoData;
        if (target.Below(zone.Name) is not { } labels)
            return ZoneAnswer.Of([alias]) with { Elsewhere = target };
        ZoneAnswer next = Find(target, labels, type, aliases + 1);
        // A way that leads nowhere is not shown.
        return next.Answers.IsEmpty ? ZoneAnswer.NoData : next with { Answers = next.Answers.Insert(0, alias) };
    }

    /// <param name="name">Whose they are.</param>
    /// <param name="addresses">The addresses.</param>
    /// <param name="type">The type that is asked for; null means both.</param>
    private static IEnumerable<DnsRecord> Addresses(DnsName name, IEnumerable<IPAddress> addresses, DnsType? type)
    {
        foreach (IPAddress address in addresses.Distinct())
        {
            DnsType own = address.AddressFamily == AddressFamily.InterNetwork ? DnsType.A : DnsType.AAAA;
            if (type is null or DnsType.ANY || type == own)
                yield return new DnsRecord(name, own, Zone.Ttl, new AddressData(address));
        }
    }
}
