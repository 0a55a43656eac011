using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class PortIsSharedByTwoProtocols : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5016",
        "Port is shared by two protocols",
        Level.Info,
        "Client-side kubectl apply tells ports apart by their number alone, so an update may lose or double one of two with the same number.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            var first = new Dictionary<int, ServicePortView>();
            foreach (ServicePortView port in service.Ports)
            {
                if (!port.Port.IsKnown || port.Protocol.State is FieldState.Unknown or FieldState.Wrong)
                    continue;
                if (!first.TryGetValue(port.Port.Value, out ServicePortView? other))
                    first.Add(port.Port.Value, port);
                else if (other.Protocol.Or("TCP") != port.Protocol.Or("TCP"))
                    context.Report(Find(service, other, port));
            }
        }
    }

    private Finding Find(ServiceView service, ServicePortView first, ServicePortView port) => new(
        Info,
        service,
        $"{port.Path}.port",
        $"{service} has port {port.Port.Value} for {first.Protocol.Or("TCP")} and for {port.Protocol.Or("TCP")}, one of which kubectl apply may lose when it updates them; use kubectl apply --server-side",
        port.Port.Origin)
    {
        Related = [first.Port.Origin],
    };
}
