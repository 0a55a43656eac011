using SvcDsl.Provenance;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

internal sealed class HostPortIsTaken : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2013",
        "Host port cannot be had",
        Level.Error,
        "A node has each of its ports once: pods that ask for one twice, or for another number than the host network gives them, are rejected.");

    public override void Check(RuleContext context)
    {
        foreach (Workload workload in context.Workloads.All)
        {
            WorkloadView view = workload.View;
            Field<bool> hostNetwork = view.PodSpec.Bool("hostNetwork");
            var taken = new Dictionary<(int, string, string), (Origin Origin, ContainerView Container)>();
            foreach (ContainerView container in view.Containers)
                CheckContainer(context, view, container, hostNetwork, taken);

            // Init containers run one after the other, so each has the host's ports for itself.
            foreach (ContainerView container in view.InitContainers)
                CheckContainer(context, view, container, hostNetwork, []);
        }
    }

    private void CheckContainer(RuleContext context, WorkloadView workload, ContainerView container, Field<bool> hostNetwork, Dictionary<(int, string, string), (Origin Origin, ContainerView Container)> taken)
    {
        bool isHostNetwork = hostNetwork is { IsKnown: true, Value: true };
        foreach (ContainerPortView port in container.Ports)
        {
            Field<int> hostPort = port.Node.Int("hostPort");
            Field<string> hostIP = port.Node.String("hostIP");
            if (hostPort.IsUnknown || hostPort.State == FieldState.Wrong || !port.ContainerPort.IsKnown)
                continue;
            int number = hostPort.Or(0);
            if (isHostNetwork && number != 0 && number != port.ContainerPort.Value)
                context.Report(OfHostNetwork(workload, port, hostPort));
            else if (number == 0 && !isHostNetwork && !hostNetwork.IsUnknown && hostIP is { IsKnown: true, Value.Length: > 0 })
                context.Report(OfAddressAlone(workload, port, hostIP));

            // In the host's network, each port of a container is one of the host. The same container twice is SVC2007's business then.
            int used = number == 0 && isHostNetwork ? port.ContainerPort.Value : number;
            if (used == 0 || port.Protocol.IsUnknown || hostIP.IsUnknown)
                continue;
            Origin origin = number == 0 ? port.ContainerPort.Origin : hostPort.Origin;
            var key = (used, Protocols.Normalize(port.Protocol.Or("TCP")), hostIP.Or(""));
            if (!taken.TryGetValue(key, out (Origin Origin, ContainerView Container) first))
                taken.Add(key, (origin, container));
            else if (number != 0 || first.Container != container)
                context.Report(OfTwice(workload, container, port, used, key.Item2, origin, first.Origin));
        }
    }

    private Finding OfTwice(WorkloadView workload, ContainerView container, ContainerPortView port, int number, string protocol, Origin origin, Origin first) => new(
        Info,
        workload,
        $"{port.Path}.hostPort",
        $"Container '{container.Name.Or("")}' of {workload} asks for {protocol} port {number} of the host, which the same pod has already, so its pods are rejected; take another number",
        origin)
    {
        Related = [first],
    };

    private Finding OfHostNetwork(WorkloadView workload, ContainerPortView port, Field<int> hostPort) => new(
        Info,
        workload,
        $"{port.Path}.hostPort",
        $"{workload} runs in the host's network, so port {port.ContainerPort.Value} of its container is port {port.ContainerPort.Value} of the host, and the API server rejects hostPort {hostPort.Value}; "
            + "write the same number, or leave hostPort out",
        hostPort.Origin)
    {
        Fix = new Dictionary<string, string> { [FixKeys.Replacement] = port.ContainerPort.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) },
    };

    private Finding OfAddressAlone(WorkloadView workload, ContainerPortView port, Field<string> hostIP) => new(
        Info,
        workload,
        $"{port.Path}.hostIP",
        $"A port of {workload} has hostIP {hostIP.Value} but no hostPort, so nothing is opened on the host; add hostPort, or remove hostIP",
        hostIP.Origin)
    {
        Level = Level.Warning,
    };
}
