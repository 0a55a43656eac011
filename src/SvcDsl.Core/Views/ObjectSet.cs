using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl.Views;

/// <summary>All objects that are applied together.</summary>
internal sealed class ObjectSet(IReadOnlyList<MapNode> roots, Unknown? open = null, string home = ObjectSet.DefaultHome)
{
    /// <summary>The namespace that objects without one are applied to when nobody says another.</summary>
    public const string DefaultHome = "default";

    /// <summary>The namespace that objects without one are applied to.</summary>
    public string Home { get; } = home;

    /// <summary>The objects in the order in which they were written.</summary>
    public IReadOnlyList<MapNode> Roots { get; } = roots;

    /// <summary>Why there may be more objects than these; null when these are all.</summary>
    public Unknown? Open { get; } = open;

    /// <summary>
    /// The labels of pods that come from elsewhere: an operator, a Helm chart, another repository. Who selects some of these labels selects
    /// something that nobody knows.
    /// </summary>
    public IReadOnlyList<LabelSet> External { get; init; } = [];

    private ObjectIndex? index;

    /// <summary>The objects by kind and name.</summary>
    public ObjectIndex Index => index ??= new ObjectIndex(this);

    public IReadOnlyList<ObjectView> Objects { get; } = [.. roots.Select(root => new ObjectView(root, home))];

    /// <summary>Kubernetes' own Services; Knative has a kind of the same name.</summary>
    public IReadOnlyList<ServiceView> Services { get; } =
        [.. roots.Where(root => root.String("kind").Or("") == "Service" && ApiGroup.Of(root.String("apiVersion").Or("")) == "").Select(root => new ServiceView(root, home))];

    public IReadOnlyList<WorkloadView> Workloads { get; } =
        [.. roots.Where(root => WorkloadView.IsWorkload(root.String("kind").Or(""))).Select(root => new WorkloadView(root, home))];
}
