using System.Net;
using SvcDsl.Router.Proxy;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router;

/// <summary>A Service with the addresses on which this machine reaches it.</summary>
public sealed class LocalService
{
    internal LocalService(StoredObject service, ClusterTransport transport)
    {
        Name = service.Name;
        Namespace = service.Namespace;
        List<Frontend> frontends = [.. Frontend.Of(service)];
        Ports = [.. new ServiceView(service.Root).Ports.Select(port => new LocalServicePort(
            port, [.. frontends.Where(frontend => frontend.Port.Path == port.Path).Select(frontend => (frontend.Kind, frontend.Reachable(transport)))]))];
    }

    /// <summary>The Service's name.</summary>
    public string Name { get; }

    /// <summary>The Service's namespace.</summary>
    public string Namespace { get; }

    /// <summary>The Service's ports in the order of the manifest.</summary>
    public IReadOnlyList<LocalServicePort> Ports { get; }

    /// <summary>The URL of the first port's cluster IP.</summary>
    /// <exception cref="UserErrorException">The Service has no cluster IP.</exception>
    public Uri Url => Ports.FirstOrDefault()?.Url
        ?? throw new UserErrorException($"Service '{Name}' has no cluster IP, so there is no URL to it: it is headless or of type ExternalName.");

    /// <summary>The port of a name.</summary>
    /// <param name="name">The port's name.</param>
    /// <exception cref="UserErrorException">The Service has no such port.</exception>
    public LocalServicePort Port(string name) => Ports.FirstOrDefault(port => port.Name == name)
        ?? throw new UserErrorException($"Service '{Name}' has no port named '{name}'. It has: {string.Join(", ", Ports.Select(port => port.Name))}.");
}

/// <summary>A port of a Service, with where this machine reaches it.</summary>
public sealed class LocalServicePort
{
    private readonly IReadOnlyList<(FrontendKind Kind, IPEndPoint Endpoint)> frontends;

    internal LocalServicePort(ServicePortView port, IReadOnlyList<(FrontendKind Kind, IPEndPoint Endpoint)> frontends)
    {
        this.frontends = frontends;
        Name = port.Name.Or("");
        Port = port.Port.Or(0);
        Protocol = port.Protocol.Or("TCP");
        Scheme = ServiceScheme.Of(port);
    }

    /// <summary>The port's name; empty when it has none.</summary>
    public string Name { get; }

    /// <summary>The port as the manifest says it; <see cref="ClusterIP"/> may have another one, where this machine reserves it for root.</summary>
    public int Port { get; }

    /// <summary>TCP, UDP or SCTP.</summary>
    public string Protocol { get; }

    /// <summary>What is spoken, as far as the port's name and number tell: <c>http</c>, <c>https</c>, <c>tcp</c> or <c>udp</c>.</summary>
    public string Scheme { get; }

    /// <summary>Where the cluster IP is reachable; null when the Service has none.</summary>
    public IPEndPoint? ClusterIP => Find(FrontendKind.ClusterIP);

    /// <summary>Where the node port is reachable; null when there is none.</summary>
    public IPEndPoint? NodePort => Find(FrontendKind.NodePort);

    /// <summary>Where the load balancer's address is reachable; null when there is none.</summary>
    public IPEndPoint? LoadBalancer => Find(FrontendKind.LoadBalancer);

    /// <summary>Where the addresses of <c>spec.externalIPs</c> are reachable.</summary>
    public IReadOnlyList<IPEndPoint> ExternalIPs => [.. frontends.Where(item => item.Kind == FrontendKind.ExternalIP).Select(item => item.Endpoint)];

    /// <summary>The HTTP URL of the cluster IP; null when the Service has none.</summary>
    public Uri? Url => ClusterIP is { } endpoint ? new Uri($"http://{endpoint}/") : null;

    private IPEndPoint? Find(FrontendKind kind) => frontends.Where(item => item.Kind == kind).Select(item => item.Endpoint).FirstOrDefault();
}
