using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

internal sealed class ServiceSelectsNoWorkload : Rule
{
    /// <summary>Looking for the nearest workload is a courtesy; for one Service it looks at no more than this many.</summary>
    private const int MaxCompared = 500;

    /// <summary>And for this many Services: whoever has more of these errors has made one big mistake.</summary>
    private const int MaxSuggestions = 100;

    public override RuleInfo Info { get; } = new(
        "SVC1001",
        "Service selects no workload",
        Level.Error,
        "The cluster accepts the Service, but it gets no endpoints, and connections to it are refused or time out.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        if (context.Set.Open is not null)
            return;

        int found = 0;
        List<LabelSet> foreignTemplates = [.. ForeignTemplates(context.Set)];
        foreach (ServiceView service in context.Set.Services)
        {
            LabelSet selector = service.Selector;
            if (service.Type.IsUnknown || service.IsOfType("ExternalName") || selector.IsEmpty || !IsWellFormed(selector))
                continue;
            Selection selection = context.Workloads.Select(service);
            if (selection.IsCertain && selection.Workloads.Count == 0 && foreignTemplates.All(labels => selector.Selects(labels) == false))
                context.Report(Find(context.Workloads, service, maxCompared: found++ < MaxSuggestions ? MaxCompared : 0));
        }
    }

    private Finding Find(WorkloadIndex workloads, ServiceView service, int maxCompared)
    {
        LabelSet selector = service.Selector;
        var finding = new Finding(Info, service, "spec.selector", "", selector.Map!.Origin);
        string start = $"{service} selects {selector}, which no workload";

        if (ElsewhereSelected(workloads, service) is { } elsewhere)
        {
            return finding with
            {
                Message = $"{start} of its namespace has, so it gets no endpoints: {elsewhere} has it, but {WhyApart(service, elsewhere.View)}; put both into one",
                Related = [elsewhere.View.Origin],
            };
        }

        if (Nearest(workloads, service, maxCompared) is not var (workload, difference))
            return finding with { Message = $"{start} of this set has, so it gets no endpoints; select the labels of a workload's pod template" };

        var fix = new Dictionary<string, string>
        {
            [FixKeys.Labels] = (workload.View.MatchLabels is { IsEmpty: false, IsClosed: true } own ? own : workload.Labels).ToString(),
            [FixKeys.Workload] = workload.View.NameText,
        };
        if (difference.Replacement is { } replacement)
            fix[FixKeys.Replacement] = replacement;
        MapEntry first = difference.Wanted[0];
        return finding with
        {
            Path = difference.Wanted.Count == 1 ? $"spec.selector.{first.Name}" : "spec.selector",
            Message = $"{start} has, so it gets no endpoints: {workload} has {difference.Actual}; did you mean that?",
            Origin = difference.Replacement is null ? first.Key.Origin : first.Value.Origin,
            Related = [RelatedTo(difference)],
            Fix = fix,
        };
    }

    /// <summary>Where only one of the two names a namespace, the name has most likely been forgotten on the other.</summary>
    private static string WhyApart(ServiceView service, WorkloadView workload) =>
        service.Namespace.IsMissing && workload.Namespace.IsKnown ? $"{service} names no namespace, and a selector never leaves its own"
        : workload.Namespace.IsMissing && service.Namespace.IsKnown ? $"{workload} names no namespace, and a selector never leaves its own"
        : "a selector never leaves its own namespace";

    private static Origin RelatedTo(LabelDifference difference) =>
        difference.Labels[difference.Wanted[0].Name].Node?.Origin ?? difference.Labels.Map?.Origin ?? Origin.None;

    /// <summary>The workload with the most labels of the selector; among those, the one whose other values are spelled most alike.</summary>
    private static (Workload Workload, LabelDifference Difference)? Nearest(WorkloadIndex workloads, ServiceView service, int maxCompared)
    {
        (Workload Workload, LabelDifference Difference)? nearest = null;
        foreach (Workload workload in SharingALabel(workloads, service.Selector).Concat(workloads.All).Where(IsHere).Take(maxCompared))
        {
            var difference = new LabelDifference(service.Selector, workload.Labels);
            bool isPlausible = difference.IsPlausible || workload.View.NameText == service.NameText;
            if (isPlausible && difference.Wanted.Count > 0 && (nearest is not var (_, best)
                || difference.Matching > best.Matching || (difference.Matching == best.Matching && difference.Distance < best.Distance)))
                nearest = (workload, difference);
        }

        return nearest;

        bool IsHere(Workload workload) => workload.Namespace == service.NamespaceKey;
    }

    private static Workload? ElsewhereSelected(WorkloadIndex workloads, ServiceView service) =>
        workloads.Candidates(service.Selector).FirstOrDefault(workload => service.Selector.Selects(workload.Labels) == true);

    private static IEnumerable<Workload> SharingALabel(WorkloadIndex workloads, LabelSet selector) =>
        selector.Map!.SelectMany(entry => entry.Value is ScalarNode { Value: string value } ? workloads.WithLabel(entry.Name, value) : []);

    /// <summary>A selector that Kubernetes cannot even read is SVC4003's business; labels that controllers add stand in no template.</summary>
    private static bool IsWellFormed(LabelSet selector) =>
        selector.Map!.All(entry => entry.Value is ScalarNode { IsKnown: false } or ScalarNode { Value: string } && !VolatileLabels.IsAddedByController(entry.Name));

    /// <summary>Kinds that this project does not know may run pods too, by a template as Deployments have it.</summary>
    private static IEnumerable<LabelSet> ForeignTemplates(ObjectSet set) =>
        set.Objects
            .Where(o => !WorkloadView.IsWorkload(o.Kind) && o.Spec.MapAt("template") is not null)
            .Select(o => LabelSet.At(o.Spec.MapAt("template").MapAt("metadata"), "labels"));
}
