using System.Net;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Kubelet;

/// <summary>All that is needed to start a container of a pod.</summary>
internal sealed record ContainerStart(PodView Pod, IPAddress PodIP, ContainerView Container, ObjectKey Workload, ContainerLog Log)
{
    public string ContainerName => Container.Name.Or("");
}
