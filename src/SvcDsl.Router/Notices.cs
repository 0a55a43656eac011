using System.Net;
using SvcDsl.Router.Proxy;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router;

/// <summary>Says at the start what of a manifest is not run here, or runs differently than in a cluster.</summary>
internal static class Notices
{
    private static readonly string[] RunKinds = ["Deployment", "ReplicaSet", "Pod"];

    public static void Report(ObjectStore store, ClusterTransport transport, ClusterEvents events)
    {
        foreach (string kind in store.Kinds().Where(kind => WorkloadView.IsWorkload(kind) && !RunKinds.Contains(kind)))
        {
            foreach (StoredObject item in store.List(kind))
                events.Warning(item.Key, "NotRun", $"{kind}s are not run on this machine yet; only Deployments, ReplicaSets and Pods are.");
        }

        foreach (StoredObject item in RunKinds.SelectMany(store.List).Where(item => new WorkloadView(item.Root).InitContainers.Any()))
            events.Warning(item.Key, "NotRun", "Init containers are not run on this machine yet; the other containers start without them.");
        foreach (StoredObject item in RunKinds.SelectMany(store.List))
            ReportContainers(item, events);
        foreach (StoredObject service in store.List("Service"))
            ReportPorts(service, transport, events);
    }

    private static void ReportContainers(StoredObject item, ClusterEvents events)
    {
        foreach (ContainerView container in new WorkloadView(item.Root).Containers)
        {
            foreach (string probe in (string[])["startupProbe", "readinessProbe", "livenessProbe"])
            {
                if (container.Node.MapAt(probe)?["grpc"] is not null)
                    events.Warning(item.Key, "NotRun", $"{container.Path}.{probe}.grpc: gRPC probes are not asked on this machine yet; the container counts as healthy.");
            }

            foreach (string field in (string[])["envFrom", "lifecycle"])
            {
                if (container.Node[field] is not null)
                    events.Warning(item.Key, "NotRun", $"{container.Path}.{field} has no effect on this machine yet.");
            }
        }
    }

    private static void ReportPorts(StoredObject service, ClusterTransport transport, ClusterEvents events)
    {
        foreach (string policy in (string[])["internalTrafficPolicy", "externalTrafficPolicy"])
        {
            if (service.Spec.String(policy).Or("Cluster") != "Cluster")
                events.Normal(service.Key, "OneNode", $"spec.{policy}: there is one node on this machine and every pod is on it, so all pods are used. In a cluster, a node without a pod of this Service drops the traffic.");
        }

        foreach (ServicePortView port in new ServiceView(service.Root).Ports.Where(port => port.Protocol.Or("TCP") is not ("TCP" or "UDP")))
            events.Warning(service.Key, "NotRouted", $"{port.Path}: {port.Protocol.Value} is not routed on this machine; TCP and UDP are.");
        foreach (Frontend frontend in Frontend.Of(service).Where(frontend => frontend is { Kind: FrontendKind.ClusterIP, IsRouted: true }).DistinctBy(frontend => frontend.Number))
        {
            IPEndPoint reachable = frontend.Reachable(transport);
            if (reachable.Port == frontend.Number + PortLimit.Offset)
                events.Normal(service.Key, "PortMapped", $"port {frontend.Number} is reserved for root on this machine; it is reachable on {reachable.Port}, and pods are told so in their environment.");
        }
    }
}
