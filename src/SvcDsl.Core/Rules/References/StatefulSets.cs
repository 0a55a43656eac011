using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

/// <summary>StatefulSets with the name of the Service that gives their pods DNS names.</summary>
internal static class StatefulSets
{
    public static IEnumerable<(Workload Workload, Field<string> ServiceName)> Of(RuleContext context)
    {
        foreach (Workload workload in context.Workloads.All)
        {
            if (workload.View.Kind != "StatefulSet" || ApiGroup.Of(workload.View.ApiVersion) != "apps")
                continue;
            Field<string> name = workload.View.Spec.String("serviceName");
            if (name.IsKnown && name.Value!.Length > 0)
                yield return (workload, name);
        }
    }
}
