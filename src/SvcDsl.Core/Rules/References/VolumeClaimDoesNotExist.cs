using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class VolumeClaimDoesNotExist : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7063",
        "Volume claim does not exist",
        Level.Warning,
        "The pod stays pending until somebody creates the PersistentVolumeClaim.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        var lookup = new Lookup(context);
        var populated = new Dictionary<string, bool>(StringComparer.Ordinal);
        HashSet<(string Namespace, string Name)>? ofStatefulSets = null;
        foreach (Workload workload in context.Workloads.All)
        {
            int index = 0;
            foreach (MapNode volume in workload.View.PodSpec.MapsAt("volumes"))
            {
                string path = $"{workload.View.TemplatePath}spec.volumes[{index++}].persistentVolumeClaim.claimName";
                Field<string> name = volume.MapAt("persistentVolumeClaim").String("claimName");
                if (!name.IsKnown || name.Value!.Length == 0 || workload.Namespace is not { } ns || !context.Set.Index.Find("", "PersistentVolumeClaim", name.Value, ns).IsMissing
                    || (ofStatefulSets ??= ClaimsOfStatefulSets(context)).Contains((ns, WithoutNumber(name.Value))))
                    continue;
                if (!populated.TryGetValue(ns, out bool hasOthers))
                    populated.Add(ns, hasOthers = lookup.HasAny("", "PersistentVolumeClaim", ns));
                Suggestion meant = lookup.Suggest("", "PersistentVolumeClaim", name.Value, ns);
                context.Report(new Finding(
                    Info,
                    workload.View,
                    path,
                    $"{workload} mounts PersistentVolumeClaim '{name.Value}', which does not exist in its namespace, so its pods stay pending; {meant.Or("add it")}",
                    name.Origin)
                {
                    Level = hasOthers || meant.Text.Length > 0 ? Level.Warning : Level.Info,
                    Related = meant.Related,
                    Fix = meant.Fix,
                });
            }
        }
    }

    /// <summary>A StatefulSet makes claims such as <c>data-web-0</c> from its templates; a backup may mount them.</summary>
    private static HashSet<(string Namespace, string Name)> ClaimsOfStatefulSets(RuleContext context)
    {
        var claims = new HashSet<(string Namespace, string Name)>();
        foreach (Workload workload in context.Workloads.All.Where(workload => workload.View.Kind == "StatefulSet"))
        {
            foreach (MapNode template in workload.View.Spec.MapsAt("volumeClaimTemplates"))
                claims.Add((workload.Namespace ?? "", $"{template.MapAt("metadata").String("name").Or("")}-{workload.View.NameText}"));
        }

        return claims;
    }

    private static string WithoutNumber(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is var rest && rest.EndsWith("-", StringComparison.Ordinal) ? rest.Substring(0, rest.Length - 1) : name;
}
