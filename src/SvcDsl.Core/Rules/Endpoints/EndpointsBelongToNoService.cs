using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointsBelongToNoService : Rule
{
    /// <summary>Looking for the nearest name is a courtesy: for so many objects, among so many Services.</summary>
    private const int MaxSuggestions = 100;
    private const int MaxCompared = 500;

    private const string ServiceNameLabel = "kubernetes.io/service-name";

    public override RuleInfo Info { get; } = new(
        "SVC6007",
        "Endpoints belong to no Service",
        Level.Warning,
        "Endpoints serve the Service of their own name, and an EndpointSlice the one that its label names; without it nobody uses the addresses.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        var seen = new HashSet<MapNode>();
        Dictionary<string, List<ObjectView>>? services = null;
        Dictionary<string, ObjectView>? byName = null;
        int found = 0;
        foreach (EndpointGroup group in EndpointGroup.In(context.Set))
        {
            Field<string> name = group.ServiceName;
            if (group.IsWrittenByController || !seen.Add(group.Object.Root) || name.IsUnknown || name.State == FieldState.Wrong)
                continue;
            if (name.IsMissing || name.Value!.Length == 0)
            {
                if (group.IsSlice)
                    context.Report(OfLabel(group, name));
                continue;
            }

            if (!context.Set.Index.Find("", "Service", name.Value, group.Object).IsMissing)
                continue;
            if ((byName ??= ByName(context.Set)).TryGetValue(name.Value, out ObjectView? elsewhere))
                context.Report(OfNamespace(group, name, elsewhere));
            else
                context.Report(OfName(group, name, found++ < MaxSuggestions ? Nearest(services ??= ByNamespace(context.Set), group.Object, name.Value) : null));
        }
    }

    private static Dictionary<string, ObjectView> ByName(ObjectSet set)
    {
        var services = new Dictionary<string, ObjectView>(StringComparer.Ordinal);
        foreach (ServiceView service in set.Services)
        {
            if (service.Name.IsKnown)
                services[service.Name.Value!] = service;
        }

        return services;
    }

    private static Dictionary<string, List<ObjectView>> ByNamespace(ObjectSet set)
    {
        var services = new Dictionary<string, List<ObjectView>>(StringComparer.Ordinal);
        foreach (ServiceView service in set.Services)
        {
            if (service.NamespaceKey is not { } ns || !service.Name.IsKnown || !service.Selector.IsEmpty)
                continue;
            if (!services.TryGetValue(ns, out List<ObjectView>? list))
                services.Add(ns, list = []);
            list.Add(service);
        }

        return services;
    }

    private static ObjectView? Nearest(Dictionary<string, List<ObjectView>> services, ObjectView from, string name)
    {
        return from.NamespaceKey is { } ns && services.TryGetValue(ns, out List<ObjectView>? list)
            ? list.Take(MaxCompared).Where(service => EditDistance.IsSlip(name, service.NameText)).OrderBy(service => EditDistance.Between(name, service.NameText)).FirstOrDefault()
            : null;
    }

    private Finding OfLabel(EndpointGroup slice, Field<string> name) => new(
        Info,
        slice.Object,
        "metadata.labels",
        $"{slice.Object} has no label {ServiceNameLabel}, so no Service uses its addresses; add the label with the name of the Service",
        name.Node?.Origin ?? slice.Object.Labels.Map?.Origin ?? slice.Object.Origin);

    private Finding OfNamespace(EndpointGroup group, Field<string> name, ObjectView elsewhere) => new(
        Info,
        group.Object,
        group.IsSlice ? "metadata.labels" : "metadata.name",
        $"{group.Object} is meant for {elsewhere}, which is in another namespace, so nobody uses its addresses; put both into one",
        name.Origin)
    {
        Related = [elsewhere.Origin],
    };

    private Finding OfName(EndpointGroup group, Field<string> name, ObjectView? nearest)
    {
        string start = group.IsSlice
            ? $"The label {ServiceNameLabel} of {group.Object} names Service '{name.Value}', which is not in this set"
            : $"{group.Object} has the name of no Service of this set";
        return new Finding(
            Info,
            group.Object,
            group.IsSlice ? "metadata.labels" : "metadata.name",
            $"{start}, so nobody uses its addresses; {(nearest is null ? "write the name of a Service of the same namespace" : $"did you mean '{nearest.NameText}'?")}",
            name.Origin)
        {
            Related = nearest is null ? [] : [nearest.Origin],
            Fix = nearest is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = nearest.NameText },
        };
    }
}
