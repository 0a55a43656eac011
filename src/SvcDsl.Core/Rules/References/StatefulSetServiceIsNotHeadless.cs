using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class StatefulSetServiceIsNotHeadless : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7031",
        "Service of a StatefulSet is not headless",
        Level.Warning,
        "Only a headless Service gives the pods of a StatefulSet DNS names of their own, such as web-0.web.");

    public override void Check(RuleContext context)
    {
        foreach (var (workload, name) in StatefulSets.Of(context))
        {
            if (context.Set.Index.Find("", "Service", name.Value!, workload.View).Object is not { } found)
                continue;
            var service = new ServiceView(found.Root);
            if (service.Type.State is FieldState.Unknown or FieldState.Wrong || service.ClusterIP.State is FieldState.Unknown or FieldState.Wrong || service.IsHeadless)
                continue;

            // The only pod of a set is found by the name of the Service; who says that there is one need not miss the other name.
            Field<int> replicas = workload.View.Replicas;
            if (replicas is { IsKnown: true, Value: <= 1 })
                continue;
            context.Report(new Finding(
                Info,
                workload.View,
                "spec.serviceName",
                $"{workload} names {found} as its Service, which is not headless, so its pods have no DNS names of their own; name one with clusterIP: None, and keep this one for clients that take any pod",
                name.Origin)
            {
                Level = replicas.IsMissing ? Level.Info : Level.Warning,
                Related = [found.Origin],
            });
        }
    }
}
