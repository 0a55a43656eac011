using System.Globalization;
using SvcDsl.Rules.Ports;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class HeadlessServiceDoesNotMapPorts : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5007",
        "Headless Service does not map ports",
        Level.Warning,
        "The name of a headless Service resolves to the pods themselves, so clients connect to the pods on the Service's port, and targetPort is not used.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() != "ClusterIP" || service.LacksAddress() != true)
                continue;
            foreach (ServicePortView port in service.Ports)
            {
                if (port is { Port.IsKnown: true, TargetPort: { IsKnown: true, Value.IsName: false } } && port.TargetPort.Value.Number != 0 && port.TargetPort.Value.Number != port.Port.Value)
                    Report(context, service, port, port.TargetPort.Value.Number);
            }
        }

        foreach (RoutedPort routed in context.RoutedPorts)
        {
            if (!routed.Port.TargetPort.IsKnown || !routed.Target.Value.IsName || !routed.Port.Port.IsKnown
                || routed.Service.KnownType() != "ClusterIP" || routed.Service.LacksAddress() != true || !routed.HasAllPorts)
                continue;
            List<int> numbers = [.. routed.Declared.Where(port => port.View.Name.Or("") == routed.Target.Value.Name && port.Protocol == routed.Protocol).Select(port => port.Number).Distinct()];
            if (numbers.Count == 1 && numbers[0] > 0 && numbers[0] != routed.Port.Port.Value)
                Report(context, routed.Service, routed.Port, numbers[0]);
        }
    }

    private void Report(RuleContext context, ServiceView service, ServicePortView port, int target)
    {
        string name = port.TargetPort.Value.IsName ? $"'{port.TargetPort.Value.Name}' ({target})" : target.ToString(CultureInfo.InvariantCulture);
        context.Report(new Finding(
            Info,
            service,
            $"{port.Path}.targetPort",
            $"{service} maps port {port.Port.Value} to {name}, but it is headless, so clients reach the pods on port {port.Port.Value}; make both {target}, or give the Service an address",
            port.TargetPort.Origin));
    }
}
