using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class ServiceAccountDoesNotExist : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7062",
        "Service account does not exist",
        Level.Warning,
        "The API server refuses the pods, so the workload stays at none.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        var lookup = new Lookup(context);
        var populated = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (Workload workload in context.Workloads.All)
        {
            MapNode? spec = workload.View.PodSpec;
            Field<string> name = spec.String("serviceAccountName") is { IsMissing: false } written ? written : spec.String("serviceAccount");
            if (!name.IsKnown || name.Value is "" or "default" || workload.Namespace is not { } ns || !context.Set.Index.Find("", "ServiceAccount", name.Value!, ns).IsMissing)
                continue;
            if (!populated.TryGetValue(ns, out bool hasOthers))
                populated.Add(ns, hasOthers = lookup.HasAny("", "ServiceAccount", ns));
            Suggestion meant = lookup.Suggest("", "ServiceAccount", name.Value!, ns);
            string field = spec!["serviceAccountName"] is null ? "serviceAccount" : "serviceAccountName";
            context.Report(new Finding(
                Info,
                workload.View,
                $"{workload.View.TemplatePath}spec.{field}",
                $"{workload} runs as ServiceAccount '{name.Value}', which does not exist in its namespace, so its pods are refused; {meant.Or("add it")}",
                name.Origin)
            {
                Level = hasOthers || meant.Text.Length > 0 ? Level.Warning : Level.Info,
                Related = meant.Related,
                Fix = meant.Fix,
            });
        }
    }
}
