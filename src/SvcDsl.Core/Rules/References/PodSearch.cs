using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

/// <summary>Whether a selector surely selects no pods, and which pods may have been meant.</summary>
internal sealed class PodSearch
{
    /// <summary>Looking for what was meant is a courtesy.</summary>
    private const int MaxSuggestions = 100;
    private const int MaxCompared = 500;

    /// <summary>Labels that controllers add to the pods that they make.</summary>
    private static readonly HashSet<string> Added = new(StringComparer.Ordinal)
    {
        "job-name", "controller-uid", "pod-template-hash", "controller-revision-hash", "pod-template-generation",
    };

    /// <summary>Prefixes of labels that people write themselves.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal) { "app.kubernetes.io", "helm.sh" };

    private readonly RuleContext context;
    private readonly ForeignPods foreign;
    private readonly HashSet<string> prefixes = new(StringComparer.Ordinal);
    private int suggested;

    public PodSearch(RuleContext context)
    {
        this.context = context;
        foreign = new ForeignPods(context.Set);
        foreach (Workload workload in context.Workloads.All)
        {
            foreach (MapEntry label in (IEnumerable<MapEntry>?)workload.Labels.Map ?? [])
                prefixes.Add(PrefixOf(label.Name));
        }
    }

    /// <summary>Whether no pod of that namespace can be selected. A set without workloads says nothing about the pods of its cluster.</summary>
    public bool SelectsNone(LabelSelector selector, string? ns)
    {
        if (context.Set.Open is not null || ns is null || !selector.IsClosed || context.Workloads.All.Count == 0 || Keys(selector).Any(IsOfAController) || IsSwitch(selector.MatchLabels))
            return false;
        Selection selection = context.Workloads.Select(selector, ns);
        return selection.IsCertain && selection.Workloads.Count == 0 && !foreign.MayHave(selector);
    }

    /// <summary>What may have been meant by a selector that selects nothing.</summary>
    public Suggestion Suggest(LabelSelector selector, string ns)
    {
        if (suggested++ >= MaxSuggestions || selector.Requirements.Any() || selector.MatchLabels.IsEmpty)
            return Suggestion.None;
        if (context.Workloads.Candidates(selector.MatchLabels).FirstOrDefault(workload => selector.Selects(workload.Labels) == true) is { } elsewhere)
            return new Suggestion($"{elsewhere} has these labels, but stands in another namespace", null, elsewhere.View.Origin);

        (Workload Workload, LabelDifference Difference)? nearest = null;
        foreach (Workload workload in context.Workloads.All.Where(workload => workload.Namespace == ns).Take(MaxCompared))
        {
            var difference = new LabelDifference(selector.MatchLabels, workload.Labels);
            if (difference is { IsPlausible: true, Wanted.Count: > 0 }
                && (nearest is not var (_, best) || difference.Matching > best.Matching || (difference.Matching == best.Matching && difference.Distance < best.Distance)))
                nearest = (workload, difference);
        }

        return nearest is var (found, why)
            ? new Suggestion($"{found} has {why.Actual}; did you mean that?", why.Replacement, found.Labels.Map?.Origin)
            : Suggestion.None;
    }

    /// <summary>The value to change when one label differs, else the whole selector.</summary>
    public static Node Place(LabelSelector selector, Suggestion meant) =>
        meant.Replacement is not null && selector.MatchLabels.Map is { Count: 1 } map ? map.First().Value : selector.Node!;

    /// <summary>A label such as <c>quarantine: "true"</c> is given to pods while they run.</summary>
    private static bool IsSwitch(LabelSet labels) => labels.Map?.Any(entry => entry.Value is ScalarNode { Value: "true" or "yes" or "enabled" }) ?? false;

    private bool IsOfAController(string key) =>
        Added.Contains(key)
        || (PrefixOf(key) is { Length: > 0 } prefix && !Common.Contains(prefix) && !prefixes.Contains(prefix));

    private static IEnumerable<string> Keys(LabelSelector selector) =>
        selector.Requirements.Select(requirement => requirement.Key).Concat((selector.MatchLabels.Map ?? (IEnumerable<MapEntry>)[]).Select(entry => entry.Name));

    private static string PrefixOf(string key) => key.IndexOf('/') is >= 0 and var slash ? key.Substring(0, slash) : "";
}
