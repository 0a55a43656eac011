using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class AutoscalerNeedsRequests : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7053",
        "Autoscaler needs requests",
        Level.Error,
        "Utilization is a percentage of what the containers request; where one requests nothing, the metric is unknown and nothing is scaled.");

    public override void Check(RuleContext context)
    {
        // A LimitRange gives containers requests that are not written.
        HashSet<string?> limited = [.. context.Set.Index.Of("", "LimitRange").Select(range => range.NamespaceKey)];
        if (context.Set.Open is not null || limited.Contains(null))
            return;
        foreach (Autoscaler scaler in Autoscaler.Of(context))
        {
            if (limited.Contains(scaler.View.NamespaceKey) || scaler.FindTarget(context) is not { } target || !WorkloadView.IsWorkload(target.Kind))
                continue;
            var workload = new WorkloadView(target.Root);
            foreach (var (resource, container, place) in Utilizations(scaler))
                Check(context, scaler, target, workload, resource, container, place);
        }
    }

    /// <summary>The resources of which the utilization counts, and the container when it is about one.</summary>
    private static IEnumerable<(string Resource, string? Container, Node Place)> Utilizations(Autoscaler scaler)
    {
        if (scaler.View.Spec is not { } spec)
            yield break;
        if (scaler.View.ApiVersion == "autoscaling/v1")
        {
            if (spec.TryGet("targetCPUUtilizationPercentage", out MapEntry target))
                yield return ("cpu", null, target.Value);
            yield break;
        }

        foreach (MapNode metric in spec.MapsAt("metrics"))
        {
            MapNode? source = metric.String("type").Or("") switch
            {
                "Resource" => metric.MapAt("resource"),
                "ContainerResource" => metric.MapAt("containerResource"),
                _ => null,
            };
            Field<string> name = source.String("name");
            Field<string> container = source.String("container");
            if (source.MapAt("target")?["averageUtilization"] is { } utilization && name.IsKnown && !container.IsUnknown)
                yield return (name.Value!, container.IsKnown ? container.Value : null, utilization);
        }
    }

    private void Check(RuleContext context, Autoscaler scaler, ObjectView target, WorkloadView workload, string resource, string? only, Node place)
    {
        if (resource is not ("cpu" or "memory") || workload.PodSpec is not { Open: null } spec || spec.ListAt("containers") is not { Open: null } || HasOwnResources(spec))
            return;
        foreach (ContainerView container in workload.ServingContainers)
        {
            if (!container.Name.IsKnown || (only is not null && container.Name.Value != only) || !container.Node.IsClosed("resources") || container.Node.Open is not null)
                continue;
            MapNode? resources = container.Node.MapAt("resources");

            // What is limited and not requested is requested up to the limit.
            if (IsSet(resources.MapAt("requests"), resource) || IsSet(resources.MapAt("limits"), resource))
                continue;
            context.Report(new Finding(
                Info,
                target,
                $"{container.Path}.resources.requests",
                $"Container '{container.Name.Value}' of {target} requests no {resource}, so {scaler.View} cannot tell its utilization and scales nothing; write resources.requests.{resource}",
                (resources ?? container.Node).Origin)
            {
                Related = [place.Origin],
            });
            return;
        }
    }

    private static bool HasOwnResources(MapNode podSpec) => podSpec["resources"] is not null;

    private static bool IsSet(MapNode? map, string resource) => map?[resource] is not (null or ScalarNode { IsNull: true });
}
