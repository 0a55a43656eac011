using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class AutoscalerTargetDoesNotExist : Rule
{
    private static readonly string[] Scaled = ["Deployment", "StatefulSet", "ReplicaSet"];

    public override RuleInfo Info { get; } = new(
        "SVC7050",
        "Autoscaler scales something that does not exist",
        Level.Error,
        "The autoscaler reports 'unable to get scale' and does nothing.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        var lookup = new Lookup(context);
        foreach (Autoscaler scaler in Autoscaler.Of(context))
        {
            if (!scaler.TargetKind.IsKnown || !scaler.TargetName.IsKnown || scaler.TargetName.Value!.Length == 0)
                continue;
            string kind = scaler.TargetKind.Value!;
            if (kind is "DaemonSet" && (scaler.TargetVersion.IsMissing || ApiGroup.Of(scaler.TargetVersion.Or("-/")) == "apps"))
            {
                Report(context, scaler, "kind", $"{scaler.View} scales a DaemonSet, which has one pod on each node and cannot be scaled; scale a Deployment, or remove the autoscaler", scaler.TargetKind.Origin, Suggestion.None);
            }
            else if (Autoscaler.GroupOf(kind) is { } group)
            {
                CheckVersion(context, scaler, kind, group);
                CheckTarget(context, lookup, scaler, kind, group);
            }
        }
    }

    private void CheckVersion(RuleContext context, Autoscaler scaler, string kind, string group)
    {
        Field<string> version = scaler.TargetVersion;
        string right = group.Length == 0 ? "v1" : $"{group}/v1";

        // Only the group counts; the autoscaler finds out the version itself.
        if (version.IsKnown && ApiGroup.Of(version.Value!) != group && ApiGroup.Of(version.Value!) is "" or "extensions")
        {
            var meant = new Suggestion("", right, null);
            Report(context, scaler, "apiVersion", $"{scaler.View} scales a {kind} of the API version '{version.Value}', where there is none, so it does nothing; write {right}", version.Origin, meant);
        }
        else if (version.IsMissing && group.Length > 0)
        {
            Report(context, scaler, "apiVersion", $"{scaler.View} does not say the apiVersion of what it scales, so it looks for a {kind} of the API version v1, where there is none; write {right}", scaler.Target!.Origin, Suggestion.None);
        }
    }

    private void CheckTarget(RuleContext context, Lookup lookup, Autoscaler scaler, string kind, string group)
    {
        string name = scaler.TargetName.Value!;
        if (!context.Set.Index.Find(group, kind, name, scaler.View).IsMissing)
            return;
        string? other = Scaled.FirstOrDefault(candidate => candidate != kind && context.Set.Index.Find("apps", candidate, name, scaler.View).Object is not null);
        if (other is not null)
        {
            var asOther = new Suggestion("", kind == "ReplicationController" ? null : other, context.Set.Index.Find("apps", other, name, scaler.View).Object!.Origin);
            Report(context, scaler, "kind", $"{scaler.View} scales {kind} '{name}', which does not exist in its namespace, so it does nothing; '{name}' is a {other}", scaler.TargetKind.Origin, asOther);
            return;
        }

        Suggestion meant = lookup.Suggest(group, kind, name, scaler.View.NamespaceKey);
        Report(
            context,
            scaler,
            "name",
            $"{scaler.View} scales {kind} '{name}', which does not exist in its namespace, so it does nothing; {meant.Or("name a workload of this set, or add it")}",
            scaler.TargetName.Origin,
            meant,
            context.Workloads.All.Count == 0 ? Level.Warning : Level.Error);
    }

    private void Report(RuleContext context, Autoscaler scaler, string field, string message, Origin origin, Suggestion meant, Level level = Level.Error) =>
        context.Report(new Finding(Info, scaler.View, $"spec.scaleTargetRef.{field}", message, origin) { Level = level, Related = meant.Related, Fix = meant.Fix });
}
