using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

/// <summary>
/// The workloads of a set by their pod labels, so that finding what a Service selects does not visit every workload: a set may hold
/// thousands of both.
/// </summary>
internal sealed class WorkloadIndex
{
    private readonly List<Workload> all;
    private readonly Dictionary<(string Key, string Value), List<Workload>> byLabel = [];

    // Workloads of which the namespace or a label is not known may be anywhere and match anything.
    private readonly List<Workload> open = [];

    private readonly Dictionary<MapNode, Selection> selections = [];
    private readonly IReadOnlyList<LabelSet> external;

    public WorkloadIndex(ObjectSet set)
    {
        external = set.External;
        all = [.. set.Workloads.Select(view => new Workload(view))];
        foreach (Workload workload in all)
        {
            if (workload.Namespace is null || !workload.Labels.IsClosed)
                open.Add(workload);
            else
                AddByLabel(workload);
        }
    }

    public IReadOnlyList<Workload> All => all;

    /// <summary>The workloads that a Service selects. Its type and an empty selector are the caller's business.</summary>
    public Selection Select(ServiceView service)
    {
        if (!selections.TryGetValue(service.Root, out Selection? selection))
        {
            LabelSet selector = service.Selector;
            selection = Find(Candidates(selector), service.NamespaceKey, selector.Selects);
            selections.Add(service.Root, selection);
        }

        return selection;
    }

    /// <summary>The workloads that a selector with expressions selects in one namespace, given as <see cref="ObjectView.NamespaceKey"/>.</summary>
    public Selection Select(LabelSelector selector, string? ns) => Find(Candidates(selector.MatchLabels), ns, selector.Selects);

    /// <summary>The workloads that have this label, in any namespace.</summary>
    public IReadOnlyList<Workload> WithLabel(string key, string value) =>
        byLabel.TryGetValue((key, value), out List<Workload>? workloads) ? workloads : [];

    /// <summary>Whoever is selected has each of the selector's labels; the rarest of them leaves the fewest to look at.</summary>
    public IEnumerable<Workload> Candidates(LabelSet selector)
    {
        IReadOnlyList<Workload>? fewest = null;
        foreach (MapEntry entry in (IEnumerable<MapEntry>?)selector.Map ?? [])
        {
            if (!entry.Key.IsKnown || entry.Value is not ScalarNode { IsKnown: true, Value: string value })
                continue;
            IReadOnlyList<Workload> workloads = WithLabel(entry.Name, value);
            if (fewest is null || workloads.Count < fewest.Count)
                fewest = workloads;
        }

        return fewest is null ? all : fewest.Concat(open);
    }

    private Selection Find(IEnumerable<Workload> candidates, string? ns, Func<LabelSet, bool?> selects)
    {
        var selected = new List<Workload>();
        bool isCertain = true;
        foreach (Workload workload in candidates)
        {
            bool? isHere = ns is null || workload.Namespace is null ? null : ns == workload.Namespace;
            bool? matches = isHere == false ? false : selects(workload.Labels);
            if (matches == true && isHere == true)
                selected.Add(workload);
            else if (matches != false)
                isCertain = false;
        }

        return new Selection(selected, isCertain && external.All(labels => selects(labels) == false));
    }

    private void AddByLabel(Workload workload)
    {
        foreach (MapEntry label in (IEnumerable<MapEntry>?)workload.Labels.Map ?? [])
        {
            if (label.Value is not ScalarNode { Value: string value })
                continue;
            if (!byLabel.TryGetValue((label.Name, value), out List<Workload>? workloads))
                byLabel.Add((label.Name, value), workloads = []);
            workloads.Add(workload);
        }
    }
}
