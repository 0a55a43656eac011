using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

internal sealed class SelectorHoldsVolatileLabel : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC1006",
        "Selector holds a label that changes with each release",
        Level.Warning,
        "At the next release a Service with such a selector loses the old or the new pods, and a workload cannot be updated because its selector cannot be changed.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (!service.IsOfType("ExternalName"))
                Check(context, service, service.Selector.Map, "spec.selector", "so the Service loses its pods then");
        }

        foreach (Workload workload in context.Workloads.All)
        {
            WorkloadView view = workload.View;
            if (view.Kind is "Deployment" or "StatefulSet" or "DaemonSet")
                Check(context, view, view.MatchLabels.Map, "spec.selector.matchLabels", "and a selector cannot be changed, so the update is rejected then");
        }
    }

    private void Check(RuleContext context, ObjectView owner, MapNode? selector, string path, string consequence)
    {
        foreach (MapEntry label in (IEnumerable<MapEntry>?)selector ?? [])
        {
            if (label.Value is not ScalarNode { Value: string value } || VolatileLabels.ReasonOf(label.Name, value) is not { } reason)
                continue;

            // An object with the version in its name is another one for each version, so it may well select its own.
            if (owner.NameText.IndexOf(value, StringComparison.Ordinal) >= 0 || owner.NameText.IndexOf(value.Replace('.', '-'), StringComparison.Ordinal) >= 0)
                continue;
            context.Report(new Finding(
                Info,
                owner,
                $"{path}.{label.Name}",
                $"{owner} selects {label.Name}={value}, which {reason}, {consequence}; select labels that stay, such as app.kubernetes.io/name",
                label.Key.Origin.IsKnown ? label.Key.Origin : label.Value.Origin));
        }
    }
}
