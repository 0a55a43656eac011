using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

internal sealed class ServicePortNeedsItsOwnName : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2006",
        "Service port needs a name of its own",
        Level.Error,
        "When a Service has several ports the API server requires a different name for each.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            IReadOnlyList<ServicePortView> ports = service.Ports;
            if (ports.Count < 2)
                continue;
            var seen = new Dictionary<string, Origin>(StringComparer.Ordinal);
            foreach (ServicePortView port in ports)
            {
                if (port.Name.IsMissing || (port.Name.IsKnown && port.Name.Value!.Length == 0))
                    context.Report(OfMissing(service, port, ports.Count));
                else if (port.Name.IsKnown && seen.TryGetValue(port.Name.Value!, out Origin? first))
                    context.Report(OfRepeated(service, port, first));
                else if (port.Name.IsKnown)
                    seen.Add(port.Name.Value!, port.Name.Origin);
            }
        }
    }

    private Finding OfMissing(ServiceView service, ServicePortView port, int count) => new(
        Info,
        service,
        $"{port.Path}.name",
        $"{service} has {count} ports, but port {port.Port.Or(0)} has no name, so the API server rejects it; give each port a name",
        port.Name.Node?.Origin ?? port.Node.Origin)
    {
        Fix = NameFor(service, port),
    };

    /// <summary>A name that says what the port is, as far as its number or its target tells.</summary>
    private static Dictionary<string, string> NameFor(ServiceView service, ServicePortView port)
    {
        if (!port.Port.IsKnown || service.Ports.Any(other => other.Name.IsUnknown))
            return [];
        string name = port.TargetPort is { IsKnown: true, Value.Name: { } target } ? target : port.Port.Value switch
        {
            80 => "http",
            443 => "https",
            _ => $"port-{port.Port.Value}",
        };
        return service.Ports.Any(other => other.Name.IsKnown && other.Name.Value == name) ? [] : new() { [FixKeys.PortName] = name };
    }

    private Finding OfRepeated(ServiceView service, ServicePortView port, Origin first) => new(
        Info,
        service,
        $"{port.Path}.name",
        $"{service} has two ports named '{port.Name.Value}', so the API server rejects it; give each port a name of its own",
        port.Name.Origin)
    {
        Related = [first],
    };
}
