using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Proxy;

/// <summary>Answers where Services are reachable from a program on this machine.</summary>
internal sealed class ReachableServices(ObjectStore store, ClusterTransport transport)
{
    /// <summary>The cluster IP and port of a Service as this machine reaches them; null when the Service has no such port or no cluster IP.</summary>
    /// <param name="service">The Service as it was defined.</param>
    /// <param name="port">The service port's number; null means the first one.</param>
    public IPEndPoint? Find(MapNode service, int? port = null)
    {
        var view = new ServiceView(service);
        return store.Get(new ObjectKey("Service", view.Namespace.Or(ObjectKey.DefaultNamespace), view.NameText)) is { } stored
            ? OfClusterIP(stored).Where(item => port is null || item.Port.Port.Or(0) == port).Select(item => item.Endpoint).FirstOrDefault()
            : null;
    }

    /// <summary>The service ports with the reachable endpoint of each; empty for a Service without a cluster IP.</summary>
    public IReadOnlyList<(ServicePortView Port, IPEndPoint Endpoint)> OfClusterIP(StoredObject service) =>
        [.. Frontend.Of(service).Where(frontend => frontend.Kind == FrontendKind.ClusterIP).Select(frontend => (frontend.Port, frontend.Reachable(transport)))];
}
