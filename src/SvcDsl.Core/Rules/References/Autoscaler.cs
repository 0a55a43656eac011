using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

/// <summary>A HorizontalPodAutoscaler.</summary>
internal sealed class Autoscaler(ObjectView view)
{
    public ObjectView View { get; } = view;

    public MapNode? Target => View.Spec.MapAt("scaleTargetRef");

    public Field<string> TargetKind => Target.String("kind");

    public Field<string> TargetName => Target.String("name");

    public Field<string> TargetVersion => Target.String("apiVersion");

    /// <summary>1 when not written.</summary>
    public Field<int> MinReplicas => View.Spec.Int("minReplicas");

    public Field<int> MaxReplicas => View.Spec.Int("maxReplicas");

    public static IEnumerable<Autoscaler> Of(RuleContext context) =>
        context.Set.Index.Of("autoscaling", "HorizontalPodAutoscaler").Select(view => new Autoscaler(view));

    /// <summary>The group of the kinds that Kubernetes itself can scale, or null for others.</summary>
    public static string? GroupOf(string kind) => kind switch
    {
        "Deployment" or "StatefulSet" or "ReplicaSet" => "apps",
        "ReplicationController" => "",
        _ => null,
    };

    /// <summary>The object that is scaled, when it is one of Kubernetes' own and in the set.</summary>
    public ObjectView? FindTarget(RuleContext context) =>
        TargetKind.IsKnown && TargetName.IsKnown && GroupOf(TargetKind.Value!) is { } group
            ? context.Set.Index.Find(group, TargetKind.Value!, TargetName.Value!, View).Object
            : null;

    /// <summary>The autoscalers by the root of what they scale.</summary>
    public static Dictionary<MapNode, Autoscaler> ByTarget(RuleContext context)
    {
        var scalers = new Dictionary<MapNode, Autoscaler>();
        foreach (Autoscaler scaler in Of(context))
        {
            if (scaler.FindTarget(context) is { } target)
                scalers[target.Root] = scaler;
        }

        return scalers;
    }
}
