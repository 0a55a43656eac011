using SvcDsl.Rules.Names;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

internal sealed class PortNameIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2008",
        "Port name is malformed",
        Level.Error,
        "The API server rejects port names that break the rules: 63 characters for a Service's port, 15 for a container's and for a targetPort.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            foreach (ServicePortView port in service.Ports)
            {
                Check(context, service, port.Name, $"{port.Path}.name", "The port name", NameSyntax.DnsLabel);
                if (port.TargetPort is { IsKnown: true, Value.Name: { } name })
                    Check(context, service, Field<string>.Known(name, port.TargetPort.Node!), $"{port.Path}.targetPort", "The targetPort", NameSyntax.PortName);
            }
        }

        foreach (Workload workload in context.Workloads.All)
        {
            foreach (ContainerPortView port in workload.View.Containers.Concat(workload.View.InitContainers).SelectMany(container => container.Ports))
                Check(context, workload.View, port.Name, $"{port.Path}.name", "The port name", NameSyntax.PortName);
        }
    }

    private void Check(RuleContext context, ObjectView owner, Field<string> name, string path, string what, Func<string, string?> problemOf)
    {
        if (!name.IsKnown || name.Value!.Length == 0 || problemOf(name.Value) is not { } problem)
            return;
        string advice = name.Value.Length > 0 && name.Value.All(char.IsDigit) ? "write the number without quotes" : "choose another name";
        context.Report(new Finding(Info, owner, path, $"{what} '{name.Value}' of {owner} {problem}, so the API server rejects it; {advice}", name.Origin)
        {
            Fix = NameSpelling.Fix(name.Value, problemOf),
        });
    }
}
