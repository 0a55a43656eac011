using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

/// <summary>Pods that operators make from objects of their own kinds, by what these objects say of labels.</summary>
internal sealed class ForeignPods
{
    private const int MaxDepth = 6;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<LabelSet> all = [];
    private readonly Dictionary<(string Key, string Value), List<LabelSet>> byLabel = [];
    private readonly List<LabelSet> open = [];

    public ForeignPods(ObjectSet set)
    {
        foreach (ObjectView o in set.Objects)
        {
            string group = ApiGroup.Of(o.ApiVersion);
            bool isForeign = group.IndexOf('.') > 0 && !group.EndsWith(".k8s.io", StringComparison.Ordinal);
            if (!isForeign && (WorkloadView.IsWorkload(o.Kind) || o.Spec.MapAt("template") is null))
                continue;
            if (o.Name.IsKnown)
                names.Add(o.Name.Value!);
            Collect(o.Root, 0);
        }
    }

    /// <summary>Whether an operator may make pods that are selected: with labels of its object, or with the name of that.</summary>
    public bool MayHave(LabelSelector selector)
    {
        IEnumerable<LabelSet> candidates = all;
        foreach (MapEntry wanted in (IEnumerable<MapEntry>?)selector.MatchLabels.Map ?? [])
        {
            if (wanted.Value is not ScalarNode { Value: string value })
                continue;
            if (names.Contains(value))
                return true;
            candidates = (byLabel.TryGetValue((wanted.Name, value), out List<LabelSet>? having) ? having : []).Concat(open);
        }

        return candidates.Any(labels => selector.Selects(labels) != false);
    }

    private void Collect(Node node, int depth)
    {
        if (depth > MaxDepth)
            return;
        switch (node)
        {
            case MapNode map:
                foreach (MapEntry entry in map)
                {
                    if (entry.Value is MapNode && entry.Name.EndsWith("abels", StringComparison.Ordinal))
                        Add(LabelSet.At(map, entry.Name));
                    else
                        Collect(entry.Value, depth + 1);
                }

                break;
            case ListNode list:
                foreach (Node item in list)
                    Collect(item, depth + 1);
                break;
        }
    }

    private void Add(LabelSet labels)
    {
        all.Add(labels);
        if (!labels.IsClosed)
            open.Add(labels);
        foreach (MapEntry label in labels.Map!)
        {
            if (!labels.IsClosed || label.Value is not ScalarNode { Value: string value })
                continue;
            if (!byLabel.TryGetValue((label.Name, value), out List<LabelSet>? having))
                byLabel.Add((label.Name, value), having = []);
            having.Add(labels);
        }
    }
}
