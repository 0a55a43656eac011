using SvcDsl.Nodes;
using SvcDsl.Rules.Endpoints;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

/// <summary>An entry of any list of ports, except those of network policies, which are SVC7022's business.</summary>
/// <param name="Object">The object that it belongs to.</param>
/// <param name="Node">The entry.</param>
/// <param name="Path">Its path in the object.</param>
/// <param name="MayHaveAppProtocol">Whether the kind has the field.</param>
internal sealed record PortPlace(ObjectView Object, MapNode Node, string Path, bool MayHaveAppProtocol)
{
    public static IEnumerable<PortPlace> In(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            foreach ((MapNode port, int i) in service.Spec.IndexedMapsAt("ports"))
                yield return new PortPlace(service, port, $"spec.ports[{i}]", true);
        }

        foreach (Workload workload in context.Workloads.All)
        {
            foreach (ContainerView container in workload.View.Containers.Concat(workload.View.InitContainers))
            {
                foreach ((MapNode port, int i) in container.Node.IndexedMapsAt("ports"))
                    yield return new PortPlace(workload.View, port, $"{container.Path}.ports[{i}]", false);
            }
        }

        foreach (EndpointGroup group in EndpointGroup.In(context.Set))
        {
            foreach ((MapNode port, string path) in group.Ports)
                yield return new PortPlace(group.Object, port, path, true);
        }
    }
}
