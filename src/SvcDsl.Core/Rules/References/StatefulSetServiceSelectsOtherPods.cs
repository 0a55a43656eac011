using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class StatefulSetServiceSelectsOtherPods : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7032",
        "Service of a StatefulSet selects other pods",
        Level.Error,
        "The pods get DNS names of their own only from a Service that selects them.");

    public override void Check(RuleContext context)
    {
        foreach (var (workload, name) in StatefulSets.Of(context))
        {
            if (context.Set.Index.Find("", "Service", name.Value!, workload.View).Object is not { } found)
                continue;
            var service = new ServiceView(found.Root);
            LabelSet selector = service.Selector;
            if (!service.IsHeadless || selector.IsEmpty || selector.Selects(workload.Labels) != false || SelectsNothing(context, found))
                continue;
            var difference = new LabelDifference(selector, workload.Labels);
            if (difference.Wanted.Count == 0)
                continue;
            context.Report(new Finding(
                Info,
                workload.View,
                "spec.serviceName",
                $"{workload} names {found} as its Service, which selects {selector}, but its pods have {difference.Actual}, so they have no DNS names of their own; name a Service that selects them",
                name.Origin)
            {
                Related = [selector.Map!.Origin],
            });
        }
    }

    /// <summary>Then SVC1001 says it already.</summary>
    private static bool SelectsNothing(RuleContext context, ObjectView found) =>
        !context.Workloads.Candidates(new ServiceView(found.Root).Selector).Any(candidate =>
            candidate.Namespace == found.NamespaceKey && new ServiceView(found.Root).Selector.Selects(candidate.Labels) != false);
}
