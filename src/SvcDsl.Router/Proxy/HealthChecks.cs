using System.Net;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Proxy;

/// <summary>The health check node ports of all Services that have one.</summary>
internal sealed class HealthChecks(ClusterTransport transport, Func<ObjectKey, int> countEndpoints, TimeProvider time) : IDisposable
{
    private readonly Dictionary<ObjectKey, HealthCheckServer> servers = [];

    /// <summary>The port, logically on every node; null when the Service has none. Only <c>LoadBalancer</c> with <c>externalTrafficPolicy: Local</c> has one.</summary>
    public static int? PortOf(StoredObject service) =>
        service.Spec.String("type").Or("") == "LoadBalancer" && service.Spec.String("externalTrafficPolicy").Or("") == "Local"
        && service.Spec.Int("healthCheckNodePort").Or(0) is not 0 and var port ? port : null;

    /// <summary>Opens and closes servers until they are those of these Services.</summary>
    /// <param name="services">The Services.</param>
    /// <param name="failed">Gets what cannot be opened.</param>
    public void Follow(IEnumerable<StoredObject> services, Action<ObjectKey, IPEndPoint, UserErrorException> failed)
    {
        Dictionary<ObjectKey, IPEndPoint> wanted = [];
        foreach (StoredObject service in services)
        {
            if (PortOf(service) is { } port)
                wanted[service.Key] = transport.Map(ClusterTransport.NodeAddress, port);
        }

        foreach ((ObjectKey key, HealthCheckServer server) in servers.ToList())
        {
            if (wanted.TryGetValue(key, out IPEndPoint? address) && address.Equals(server.Address))
                continue;
            server.Dispose();
            servers.Remove(key);
        }

        foreach ((ObjectKey key, IPEndPoint address) in wanted)
        {
            if (servers.ContainsKey(key))
                continue;
            try
            {
                servers[key] = new HealthCheckServer(key, address, () => countEndpoints(key), time);
            }
            catch (UserErrorException e)
            {
                failed(key, address, e);
            }
        }
    }

    public void Dispose()
    {
        foreach (HealthCheckServer server in servers.Values)
            server.Dispose();
        servers.Clear();
    }
}
