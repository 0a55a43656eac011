using System.Globalization;
using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A piece of a Service's address, before it is decided where the reader runs.</summary>
internal sealed class ServiceAddress(MapNode service, ServiceReferenceKind kind)
{
    /// <summary>The Service.</summary>
    public MapNode Service { get; } = service;

    public Unknown? Unknown { get; init; }

    public bool IsHost => kind == ServiceReferenceKind.Host;

    public string Host { get; init; } = "";

    /// <summary>The number of the Service port; 0 when only the host is meant.</summary>
    public int Port { get; init; }

    /// <summary>Empty for a port without a name.</summary>
    public string PortName { get; init; } = "";

    public string Scheme { get; init; } = "";

    public ServiceAddress AtPort(int port) => new(Service, kind) { Host = Host, Port = port };

    /// <summary>The text for a host and a port: those of the cluster, or those of this machine.</summary>
    public string Format(string host, int port) => kind switch
    {
        ServiceReferenceKind.Host => host,
        ServiceReferenceKind.Port => port.ToString(CultureInfo.InvariantCulture),
        _ => ServiceScheme.Url(Scheme, host, port),
    };
}
