using SvcDsl.Rules.Routes;

namespace SvcDsl.Rules.References;

internal sealed class StatefulSetServiceDoesNotExist : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7030",
        "Service of a StatefulSet does not exist",
        Level.Error,
        "The pods run, but have no DNS names of their own: nothing resolves web-0.web.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        var lookup = new Lookup(context);
        foreach (var (workload, name) in StatefulSets.Of(context))
        {
            if (!context.Set.Index.Find("", "Service", name.Value!, workload.View).IsMissing || !ServiceLookup.IsSurelyMissing(context, name.Value!, workload.View))
                continue;
            Suggestion meant = lookup.Suggest("", "Service", name.Value!, workload.Namespace);
            context.Report(new Finding(
                Info,
                workload.View,
                "spec.serviceName",
                $"{workload} names '{name.Value}' as its Service, which does not exist in its namespace, so its pods have no DNS names of their own; {meant.Or("add a headless Service of that name")}",
                name.Origin)
            {
                Level = context.Set.Services.Count == 0 ? Level.Warning : Level.Error,
                Related = meant.Related,
                Fix = meant.Fix,
            });
        }
    }
}
