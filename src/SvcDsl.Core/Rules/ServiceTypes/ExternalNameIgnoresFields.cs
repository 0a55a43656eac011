using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class ExternalNameIgnoresFields : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5004",
        "Field has no effect on an ExternalName Service",
        Level.Warning,
        "An ExternalName Service is an entry in DNS: clients connect to the other host themselves, so ports, selectors and addresses do nothing.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() is not { } type)
                continue;
            if (type == "ExternalName")
                CheckIgnored(context, service);
            else if (service.Spec.Written("externalName") is { } name)
                Report(context, service, "spec.externalName", $"{service} has externalName {name.Value}, which has no effect because its type is {type}; make the type ExternalName or remove it", name.Origin);
        }
    }

    private void CheckIgnored(RuleContext context, ServiceView service)
    {
        if (!service.Selector.IsEmpty)
            Report(context, service, "spec.selector", $"{service} has a selector, which has no effect because its type is ExternalName; remove it, or choose another type", service.Selector.Map!.Origin);
        if (service.Spec.HasItems("externalIPs") == true)
            Report(context, service, "spec.externalIPs", $"{service} has external IPs, which have no effect because its type is ExternalName; remove them", service.Spec.ListAt("externalIPs")!.Origin);

        // Node ports are SVC3003's business, and HTTP is SVC5018's.
        IReadOnlyList<ServicePortView> ports = service.Ports;
        if (ports.Any(port => !port.NodePort.IsMissing))
            return;
        if (ports.FirstOrDefault(Maps) is { } mapped)
        {
            Report(
                context,
                service,
                $"{mapped.Path}.targetPort",
                $"{service} maps port {mapped.Port.Value} to {mapped.TargetPort.Value}, but its type is ExternalName, so clients connect to port {mapped.Port.Value} of the other host; let them use {mapped.TargetPort.Value}",
                mapped.TargetPort.Origin);
        }
        else if (ports.Count > 0 && !ports.Any(ExternalNameForHttp.SaysHttp))
        {
            context.Report(new Finding(
                Info, service, "spec.ports", $"{service} has ports, which have no effect because its type is ExternalName; remove them, or keep them as a note", PlaceOf(service, ports[0]))
            {
                Level = Level.Info,
            });
        }
    }

    private static bool Maps(ServicePortView port) =>
        port is { Port.IsKnown: true, TargetPort: { IsKnown: true, Value.IsName: false } } && port.TargetPort.Value.Number != 0 && port.TargetPort.Value.Number != port.Port.Value;

    private static Origin PlaceOf(ServiceView service, ServicePortView first) =>
        service.Spec.ListAt("ports") is { Origin.IsKnown: true } list ? list.Origin : first.Node.Origin;

    private void Report(RuleContext context, ServiceView service, string path, string message, Origin origin) =>
        context.Report(new Finding(Info, service, path, message, origin));
}
