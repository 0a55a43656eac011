using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl;

/// <summary>
/// The host, a port or the URL of a Service. In the YAML it is the name that the cluster's DNS resolves; on this machine it is the
/// address at which the Service can be reached.
/// </summary>
public sealed class ServiceReference
{
    private readonly KubernetesObject service;
    private readonly ServiceReferenceKind kind;
    private readonly ScalarNode? portName;

    private ServiceReference(KubernetesObject service, ServiceReferenceKind kind, ScalarNode? portName)
    {
        this.service = service;
        this.kind = kind;
        this.portName = portName;
        Origin = Arg.Site;
    }

    internal Origin Origin { get; }

    internal KubernetesObject Service => service;

    /// <summary>The text that the YAML gets for a reader in the Service's own namespace.</summary>
    public override string ToString() => Render(service).Value as string ?? "";

    internal static ServiceReference OfHost(KubernetesObject service) => new(service, ServiceReferenceKind.Host, null);

    internal static ServiceReference OfPort(KubernetesObject service, ScalarNode? name) => new(service, ServiceReferenceKind.Port, name);

    internal static ServiceReference OfUrl(KubernetesObject service, ScalarNode? name) => new(service, ServiceReferenceKind.Url, name);

    /// <summary>The text for a reader; unknown when a part of it is.</summary>
    internal ScalarNode Render(KubernetesObject reader)
    {
        ServiceAddress address = Address(reader);
        return address.Unknown is { } unknown
            ? ScalarNode.OfUnknown(unknown, Origin)
            : new ScalarNode(address.Format(address.Host, address.Port), Origin);
    }

    internal ServiceAddress Address(KubernetesObject reader)
    {
        var view = new ServiceView(service.Root);
        if (service.Opened is { } opened)
            return new ServiceAddress(service.Root, kind) { Unknown = opened };
        if (view.Name.IsUnknown || view.Namespace.IsUnknown || portName is { IsKnown: false })
            return new ServiceAddress(service.Root, kind) { Unknown = new Unknown("the Service's name, namespace or port is not known", Origin) };

        bool isNear = new ObjectView(reader.Root).IsInNamespaceOf(view) == true;
        string host = isNear ? view.NameText : $"{view.NameText}.{view.Namespace.Or("default")}";
        if (kind == ServiceReferenceKind.Host)
            return new ServiceAddress(service.Root, kind) { Host = host };

        ServicePortView? port = portName is null
            ? view.Ports.FirstOrDefault()
            : view.Ports.FirstOrDefault(candidate => candidate.Name.IsKnown && Equals(candidate.Name.Value, portName.Value));
        if (port is null)
            throw new ManifestException($"{view} has no port {portName?.ToString() ?? "at all"}, but {Origin} asks for it; add it with Port(…).", Origin);
        if (!port.Port.IsKnown || port.Name.IsUnknown)
            return new ServiceAddress(service.Root, kind) { Unknown = new Unknown("the number or the name of the Service's port is not known", Origin) };

        return new ServiceAddress(service.Root, kind) { Host = host, Port = port.Port.Value, PortName = port.Name.Or(""), Scheme = ServiceScheme.Of(port) };
    }
}
