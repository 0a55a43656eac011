using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointsOfAServiceWithSelector : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6009",
        "Endpoints of a Service that has a selector",
        Level.Error,
        "For a Service with a selector the cluster writes the endpoints itself: it replaces Endpoints of that name, and adds its own slices to an EndpointSlice.");

    public override void Check(RuleContext context)
    {
        var seen = new HashSet<MapNode>();
        foreach (EndpointGroup group in EndpointGroup.In(context.Set))
        {
            if (group.IsWrittenByController || group.Service(context) is not { } service || service.Selector.IsEmpty || service.Type.IsUnknown || service.IsOfType("ExternalName") || !seen.Add(group.Object.Root))
                continue;
            context.Report(Find(group, service));
        }
    }

    private Finding Find(EndpointGroup group, ServiceView service)
    {
        string consequence = group.IsSlice
            ? "so its addresses share the traffic with the pods"
            : "so the cluster replaces these addresses by those of the pods";
        return new Finding(
            Info,
            group.Object,
            group.IsSlice ? "metadata.labels" : "metadata.name",
            $"{group.Object} belongs to {service}, which selects {service.Selector}, {consequence}; remove the selector, or the {group.Object.Kind}",
            group.ServiceName.Origin)
        {
            Level = group.IsSlice ? Level.Warning : Level.Error,
            Related = [service.Selector.Map!.Origin],
        };
    }
}
