using SvcDsl.Provenance;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class ProbePortDoesNotExist : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8006",
        "Probe asks a named port that its container does not declare",
        Level.Error,
        "The name of a probe's port is looked up in the ports of its own container only; when it is not there, the probe fails for ever.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            if (!pod.IsWhole)
                continue;
            foreach (PodContainer container in pod.Containers)
            {
                foreach (ProbeView probe in container.Probes)
                    Check(context, container, probe);
            }
        }
    }

    private void Check(RuleContext context, PodContainer container, ProbeView probe)
    {
        // A gRPC probe takes no names, and what cannot be a name is SVC8005's business.
        Field<IntOrName> port = probe.Port;
        if (probe.Asking is not ("httpGet" or "tcpSocket") || !port.IsKnown || port.Value.Name is not { } name || NameSyntax.PortName(name) is not null)
            return;
        if (!container.Node.IsClosed("ports") || container.Ports.Any(declared => declared.Name.Or("") == name))
            return;

        PodContainer? other = container.Pod.Containers.FirstOrDefault(another => another.Ports.Any(declared => declared.Name.Or("") == name));
        string? meant = other is null ? WordChoice.Meant(name, container.Ports.Select(declared => declared.Name.Or("")).Where(declared => declared.Length > 0)) : null;
        string advice = (other, meant) switch
        {
            (not null, _) => $"container '{other.NameText}' has that port, so write its number",
            (_, not null) => $"did you mean '{meant}'?",
            _ => "declare it in the container's ports, or write the number",
        };
        context.Report(new Finding(
            Info,
            container.Pod.Owner,
            probe.PortPath,
            $"The {probe.Field} of {container.Text} asks port '{name}', which that container does not declare, so {Consequence(probe)}; {advice}",
            port.Origin)
        {
            Related = other is null ? Declared(container, meant) : Declared(other, name),
            Fix = meant is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = meant },
        });
    }

    private static string Consequence(ProbeView probe) => probe.IsReadiness ? "the pod never becomes ready" : "the container is restarted again and again";

    private static List<Origin> Declared(PodContainer container, string? name) =>
        name is null ? [] : [.. container.Ports.Where(port => port.Name.Or("") == name).Take(1).Select(port => port.Name.Origin)];
}
