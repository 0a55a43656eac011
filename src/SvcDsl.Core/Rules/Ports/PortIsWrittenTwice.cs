using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

internal sealed class PortIsWrittenTwice : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2007",
        "Port is written twice",
        Level.Error,
        "The API server rejects a Service with the same port and protocol twice, and a container with the same port name twice.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            var numbers = new Dictionary<(int, string), Origin>();
            foreach (ServicePortView port in service.Ports)
            {
                if (port.Port.IsKnown && !port.Protocol.IsUnknown && FirstOf(numbers, (port.Port.Value, port.Protocol.Or("TCP")), port.Port.Origin) is { } first)
                    context.Report(OfService(service, port, first));
            }
        }

        foreach (Workload workload in context.Workloads.All)
        {
            foreach (ContainerView container in workload.View.Containers.Concat(workload.View.InitContainers))
                CheckContainer(context, workload.View, container);
        }
    }

    private void CheckContainer(RuleContext context, WorkloadView workload, ContainerView container)
    {
        var numbers = new Dictionary<(int, string), Origin>();
        var names = new Dictionary<string, Origin>(StringComparer.Ordinal);
        foreach (ContainerPortView port in container.Ports)
        {
            if (port.Name is { IsKnown: true, Value: { } name } && FirstOf(names, name, port.Name.Origin) is { } firstName)
                context.Report(OfName(workload, container, port, firstName));

            // With an address or a port of the host in it, the same container port is another publication of it.
            bool isPlain = port.Node["hostPort"] is null or ScalarNode { Value: 0L } && port.Node["hostIP"] is null && port.Node.Open is null;
            if (isPlain && port.ContainerPort.IsKnown && !port.Protocol.IsUnknown
                && FirstOf(numbers, (port.ContainerPort.Value, port.Protocol.Or("TCP")), port.ContainerPort.Origin) is { } first)
                context.Report(OfContainer(workload, container, port, first));
        }
    }

    private static Origin? FirstOf<TKey>(Dictionary<TKey, Origin> seen, TKey key, Origin origin)
        where TKey : notnull
    {
        if (seen.TryGetValue(key, out Origin? first))
            return first;
        seen.Add(key, origin);
        return null;
    }

    private Finding OfService(ServiceView service, ServicePortView port, Origin first) => new(
        Info,
        service,
        $"{port.Path}.port",
        $"{service} has {port.Protocol.Or("TCP")} port {port.Port.Value} twice, so the API server rejects it; remove one or change its number",
        port.Port.Origin)
    {
        Related = [first],
    };

    private Finding OfName(WorkloadView workload, ContainerView container, ContainerPortView port, Origin first) => new(
        Info,
        workload,
        $"{port.Path}.name",
        $"Container '{container.Name.Or("")}' of {workload} has two ports named '{port.Name.Value}', so the API server rejects it; give each port a name of its own",
        port.Name.Origin)
    {
        Related = [first],
    };

    private Finding OfContainer(WorkloadView workload, ContainerView container, ContainerPortView port, Origin first) => new(
        Info,
        workload,
        $"{port.Path}.containerPort",
        $"Container '{container.Name.Or("")}' of {workload} declares {port.Protocol.Or("TCP")} port {port.ContainerPort.Value} twice, "
            + "and an update by kubectl apply may lose one of them; remove one",
        port.ContainerPort.Origin)
    {
        Level = Level.Warning,
        Related = [first],
    };
}
