using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A Deployment: a number of equal pods that are replaced when they fail and updated in turn.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/workloads/controllers/deployment/.</remarks>
public sealed class Deployment : KubernetesObject<Deployment>
{
    private readonly List<Container> containers = [];
    private bool hasOwnSelector;

    internal Deployment(Manifest manifest, ScalarNode name)
        : base(manifest, "apps/v1", "Deployment", name)
    {
    }

    internal MapNode Template => Spec.Map("template", Site);

    internal MapNode PodSpec => Template.Map("spec", Site);

    internal MapNode PodLabelMap => Template.Map("metadata", Site).Map("labels", Site);

    internal MapNode MatchLabels => Spec.Map("selector", Site).Map("matchLabels", Site);

    internal IReadOnlyList<Container> Containers => containers;

    /// <summary>How many pods there shall be.</summary>
    /// <param name="replicas">0 or more; Kubernetes takes 1 when it is not written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicas"/> is negative.</exception>
    public Deployment Replicas(int replicas)
    {
        if (replicas < 0)
            throw new ArgumentOutOfRangeException(nameof(replicas), replicas, "A Deployment cannot have a negative number of pods.");
        Spec.Set("replicas", Arg.Of(replicas));
        return this;
    }

    /// <summary>
    /// Adds labels to the Deployment and to its pods, and selects the pods by them unless <see cref="Selector(Label[])"/> says otherwise.
    /// Without them the pods get <c>app</c> with the Deployment's name, and are selected by that.
    /// </summary>
    /// <param name="labels">Pairs: <c>("app", "frontend")</c>. For labels that change from release to release take <see cref="PodLabels(Label[])"/>: a selector cannot be changed later.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector.</remarks>
    public override Deployment Labels(params Label[] labels)
    {
        Label.Write(labels, Metadata.Map("labels", Arg.OriginOf(labels)));
        Label.Write(labels, PodLabelMap);
        if (!hasOwnSelector)
            Label.Write(labels, MatchLabels);
        return this;
    }

    /// <summary>Adds labels to the pods only; they are not selected by them.</summary>
    /// <param name="labels">Pairs: <c>("version", "1.4")</c>.</param>
    public Deployment PodLabels(params Label[] labels)
    {
        Label.Write(labels, PodLabelMap);
        return this;
    }

    /// <summary>Adds annotations to the pods only.</summary>
    /// <param name="annotations">Pairs: <c>("prometheus.io/scrape", "true")</c>.</param>
    public Deployment PodAnnotations(params Label[] annotations)
    {
        Label.Write(annotations, Template.Map("metadata", Site).Map("annotations", Arg.OriginOf(annotations)));
        return this;
    }

    /// <summary>Sets the labels by which the Deployment knows its pods. The pods must have all of them.</summary>
    /// <param name="labels">Pairs: <c>("app", "frontend")</c>. They replace what <see cref="Labels(Label[])"/> has put there.</param>
    public Deployment Selector(params Label[] labels)
    {
        var matchLabels = new MapNode(Arg.OriginOf(labels));
        Label.Write(labels, matchLabels);
        Spec.Map("selector", Site).Set("matchLabels", matchLabels);
        hasOwnSelector = true;
        return this;
    }

    /// <summary>Adds a container to the pods.</summary>
    /// <param name="name">A DNS label that no other container of the pod has.</param>
    /// <param name="image">The image, for instance <c>ghcr.io/acme/frontend:1.4</c>.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/containers/.</remarks>
    public Container Container(string name, string image)
    {
        var container = new Container(this, Arg.Of(name), Arg.Of(image), Arg.Site);
        PodSpec.List("containers", Site).Add(container.Node);
        containers.Add(container);
        return container;
    }

    /// <summary>Replaces pods step by step: new ones start before old ones go.</summary>
    /// <param name="maxSurge">How many pods there may be beyond <see cref="Replicas(int)"/>: a number or a percentage; 25% when not set.</param>
    /// <param name="maxUnavailable">How many pods may be missing: a number or a percentage; 25% when not set.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment.</remarks>
    public Deployment RollingUpdate(IntOrString maxSurge = default, IntOrString maxUnavailable = default)
    {
        MapNode strategy = Strategy("RollingUpdate");
        if (maxSurge.Node is not null)
            strategy.Map("rollingUpdate", Arg.Site).Set("maxSurge", maxSurge.Node);
        if (maxUnavailable.Node is not null)
            strategy.Map("rollingUpdate", Arg.Site).Set("maxUnavailable", maxUnavailable.Node);
        return this;
    }

    /// <summary>Stops all old pods before the first new one starts.</summary>
    /// <remarks>See https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#recreate-deployment.</remarks>
    public Deployment Recreate()
    {
        Strategy("Recreate");
        return this;
    }

    /// <summary>How long a new pod must be ready before it counts as available.</summary>
    /// <param name="seconds">Seconds, 0 or more.</param>
    public Deployment MinReadySeconds(int seconds)
    {
        Spec.Set("minReadySeconds", Arg.NotNegative(seconds));
        return this;
    }

    /// <summary>How long a pod may take to end after it was asked to.</summary>
    /// <param name="seconds">Seconds, 0 or more; Kubernetes takes 30 when it is not written.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination.</remarks>
    public Deployment TerminationGracePeriod(int seconds)
    {
        PodSpec.Set("terminationGracePeriodSeconds", Arg.NotNegative(seconds));
        return this;
    }

    /// <summary>Whether the pods get environment variables for the Services of their namespace; Kubernetes takes true when it is not written.</summary>
    /// <param name="enabled">False leaves them out.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables.</remarks>
    public Deployment ServiceLinks(bool enabled)
    {
        PodSpec.Set("enableServiceLinks", Arg.Of(enabled));
        return this;
    }

    internal override void CompleteReferences()
    {
        foreach (Container container in containers)
            container.CompleteReferences();
    }

    private protected override void CompleteSpec()
    {
        MapNode podLabels = PodLabelMap;

        // Labels of the pods alone may change from release to release, and a selector must not: it gets one that stays.
        if (MatchLabels.Count == 0)
        {
            ScalarNode value = podLabels["app"] as ScalarNode ?? (ScalarNode)Metadata["name"]!;
            MatchLabels.Set(new ScalarNode("app", Site), value);
            podLabels.Set(new ScalarNode("app", Site), value);
        }

        if (podLabels.Count == 0)
            Copy(MatchLabels, podLabels);
        foreach (Container container in containers)
            container.Complete();
    }

    private static void Copy(MapNode source, MapNode target)
    {
        foreach (MapEntry entry in source)
            target.Set(entry.Key, entry.Value);
    }

    private MapNode Strategy(string type)
    {
        var strategy = new MapNode(Arg.Site);
        strategy.Set("type", new ScalarNode(type, Arg.Site));
        Spec.Set("strategy", strategy);
        return strategy;
    }
}
