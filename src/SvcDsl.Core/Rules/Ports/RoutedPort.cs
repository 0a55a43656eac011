using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

/// <summary>A port of a Service of which it is certain which workloads, with which ports, stand behind it.</summary>
/// <param name="Service">The Service.</param>
/// <param name="Port">The port.</param>
/// <param name="Target">Where it leads: <c>targetPort</c>, else the number of <c>port</c>.</param>
/// <param name="Protocol">TCP when it is not written.</param>
/// <param name="Workloads">The selected workloads; at least one.</param>
/// <param name="HandleOwner">The workload of the port handle that was given as <c>targetPort</c>, if it was one and its workload is not selected.</param>
internal sealed record RoutedPort(
    ServiceView Service,
    ServicePortView Port,
    Field<IntOrName> Target,
    string Protocol,
    IReadOnlyList<Workload> Workloads,
    Workload? HandleOwner)
{
    /// <summary>The field that says where the port leads.</summary>
    public string Path => Port.Path + (Port.TargetPort.IsKnown && !IsZero(Port.TargetPort) ? ".targetPort" : ".port");

    /// <summary>Whether all ports of all workloads are known, so that "there is none" may be said.</summary>
    public bool HasAllPorts => Workloads.All(workload => workload.HasAllPorts);

    /// <summary>The workloads for a sentence.</summary>
    public string WorkloadsText => string.Join(" and ", Workloads.Select(workload => workload.ToString()));

    public IEnumerable<DeclaredPort> Declared => Workloads.SelectMany(workload => workload.Ports);

    public static IEnumerable<RoutedPort> Of(RuleContext context)
    {
        if (context.Set.Open is not null)
            yield break;
        Dictionary<MapNode, Workload>? owners = null;
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.Type.IsUnknown || service.IsOfType("ExternalName") || service.Selector.IsEmpty)
                continue;
            Selection selection = context.Workloads.Select(service);
            if (!selection.IsCertain || selection.Workloads.Count == 0)
                continue;
            foreach (ServicePortView port in service.Ports)
            {
                Field<IntOrName> target = TargetOf(port);
                string protocol = Protocols.Normalize(port.Protocol.Or("TCP"));
                if (!target.IsKnown || port.Protocol.IsUnknown || !Protocols.IsKnown(protocol))
                    continue;
                Workload? owner = null;
                if ((port.TargetPort.Node as ScalarNode)?.Reference is MapNode reference)
                    (owners ??= Owners(context)).TryGetValue(reference, out owner);
                bool isForeign = owner is not null && !selection.Workloads.Contains(owner);
                yield return new RoutedPort(service, port, target, protocol, selection.Workloads, isForeign ? owner : null);
            }
        }
    }

    /// <summary>Not written, zero and an empty text mean the number of the Service's own port.</summary>
    private static Field<IntOrName> TargetOf(ServicePortView port)
    {
        if (!port.TargetPort.IsMissing && !IsZero(port.TargetPort))
            return port.TargetPort;
        return port.Port.IsKnown ? Field<IntOrName>.Known(new IntOrName(port.Port.Value, null), port.Port.Node!) : Field<IntOrName>.Missing();
    }

    private static bool IsZero(Field<IntOrName> target) => target.IsKnown && target.Value is { IsName: false, Number: 0 } or { Name: "" };

    private static Dictionary<MapNode, Workload> Owners(RuleContext context)
    {
        var owners = new Dictionary<MapNode, Workload>();
        foreach (Workload workload in context.Workloads.All)
        {
            foreach (ContainerView container in workload.View.Containers.Concat(workload.View.InitContainers))
            {
                foreach (ContainerPortView port in container.Ports)
                    owners[port.Node] = workload;
            }
        }

        return owners;
    }
}
