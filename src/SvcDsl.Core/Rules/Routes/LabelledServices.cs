using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

/// <summary>The Services of a set by the labels that they have themselves.</summary>
internal sealed class LabelledServices
{
    private readonly IReadOnlyList<ServiceView> all;
    private readonly Dictionary<(string Key, string Value), List<ServiceView>> byLabel = [];
    private readonly List<ServiceView> open = [];

    public LabelledServices(ObjectSet set)
    {
        all = set.Services;
        foreach (ServiceView service in all)
        {
            if (!service.Labels.IsClosed)
            {
                open.Add(service);
                continue;
            }

            foreach (MapEntry label in (IEnumerable<MapEntry>?)service.Labels.Map ?? [])
            {
                if (label.Value is not ScalarNode { Value: string value })
                    continue;
                if (!byLabel.TryGetValue((label.Name, value), out List<ServiceView>? services))
                    byLabel.Add((label.Name, value), services = []);
                services.Add(service);
            }
        }
    }

    /// <summary>The Services that are surely selected, and whether all others surely are not.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="isHere">Whether a namespace, as <see cref="ObjectView.NamespaceKey"/> gives it, is looked at; null for all.</param>
    public (List<ServiceView> Services, bool IsCertain) Select(LabelSelector selector, Func<string, bool>? isHere)
    {
        var selected = new List<ServiceView>();
        bool isCertain = true;
        foreach (ServiceView service in Candidates(selector))
        {
            bool? here = isHere is null ? true : service.NamespaceKey is { } ns ? isHere(ns) : null;
            bool? matches = here == false ? false : selector.Selects(service.Labels);
            if (matches == true && here == true)
                selected.Add(service);
            else if (matches != false)
                isCertain = false;
        }

        return (selected, isCertain);
    }

    private IEnumerable<ServiceView> Candidates(LabelSelector selector)
    {
        foreach (MapEntry label in (IEnumerable<MapEntry>?)selector.MatchLabels.Map ?? [])
        {
            if (label.Key.IsKnown && label.Value is ScalarNode { Value: string value })
                return (byLabel.TryGetValue((label.Name, value), out List<ServiceView>? services) ? services : []).Concat(open);
        }

        return all;
    }
}
