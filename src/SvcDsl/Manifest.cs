using SvcDsl.Building;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl;

/// <summary>
/// The set of Kubernetes objects that a <c>Define</c> method describes. Objects are written in the order in which they are created.
/// </summary>
/// <remarks>See https://kubernetes.io/docs/concepts/overview/working-with-objects/.</remarks>
public sealed class Manifest
{
    /// <summary>A loop that never ends would otherwise fill the memory before the time-out ends it.</summary>
    internal const int MaxObjects = 100_000;

    private readonly List<KubernetesObject> objects = [];
    private readonly List<LabelSet> external = [];
    private ScalarNode? defaultNamespace;

    private readonly int maxObjects;

    /// <param name="environment">The environment.</param>
    /// <param name="maxObjects">An editor gives up earlier than a build.</param>
    internal Manifest(string environment, int maxObjects = MaxObjects)
    {
        Environment = environment;
        this.maxObjects = maxObjects;
    }

    /// <summary>The environment that is being built, one of <c>SvcDslEnvironments</c> in the project file; <c>default</c> when it lists none.</summary>
    public string Environment { get; }

    /// <summary>The last call into the DSL: where a <c>Define</c> that does not end was seen last.</summary>
    internal KubernetesObject? LastObject => objects.Count == 0 ? null : objects[objects.Count - 1];

    internal IReadOnlyList<KubernetesObject> Objects => objects;

    /// <summary>Why there may be more objects than the ones that are known; null when there are not.</summary>
    internal Unknown? Opened { get; private set; }

    /// <summary>The labels of pods that others bring.</summary>
    internal IReadOnlyList<LabelSet> External => external;

    /// <summary>Whether <see cref="Environment"/> is one of <paramref name="names"/>; upper and lower case are the same.</summary>
    /// <param name="names">Names of environments.</param>
    public bool IsEnvironment(params string[] names) =>
        Arg.NotNull(names).Any(name => string.Equals(name, Environment, StringComparison.OrdinalIgnoreCase));

    /// <summary>Puts every object that names no namespace of its own into this one, except those of <see cref="Yaml"/>, which stay as they are.</summary>
    /// <param name="name">A DNS label: at most 63 lower-case letters, digits and dashes. The Namespace object itself is not created; see <see cref="Namespace"/>.</param>
    public Manifest DefaultNamespace(string name)
    {
        defaultNamespace = Arg.Of(name);
        return this;
    }

    /// <summary>Creates a Namespace. Objects are put into it with <c>In</c>.</summary>
    /// <param name="name">A DNS label: at most 63 lower-case letters, digits and dashes.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/.</remarks>
    public Namespace Namespace(string name) => Add(new Namespace(this, Arg.Of(name)));

    /// <summary>Creates a Deployment: a number of equal pods that are replaced when they fail and updated in turn.</summary>
    /// <param name="name">A DNS subdomain: at most 253 lower-case letters, digits, dashes and dots.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/workloads/controllers/deployment/.</remarks>
    public Deployment Deployment(string name) => Add(new Deployment(this, Arg.Of(name)));

    /// <summary>Creates a Service of any type; ClusterIP unless <see cref="Service.Type(ServiceType)"/> says otherwise.</summary>
    /// <param name="name">A DNS label that starts with a letter, at most 63 characters; the name by which pods find the Service.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/.</remarks>
    public Service Service(string name) => Add(new Service(this, Arg.Of(name)));

    /// <summary>Creates a Service with an address that is reachable inside the cluster only.</summary>
    /// <param name="name">A DNS label that starts with a letter, at most 63 characters.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#type-clusterip.</remarks>
    public ClusterIPService ClusterIP(string name) => Add(new ClusterIPService(this, Arg.Of(name)));

    /// <summary>Creates a Service that is also reachable on a port of every node.</summary>
    /// <param name="name">A DNS label that starts with a letter, at most 63 characters.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport.</remarks>
    public NodePortService NodePort(string name) => Add(new NodePortService(this, Arg.Of(name)));

    /// <summary>Creates a Service that is also reachable through a load balancer outside the cluster.</summary>
    /// <param name="name">A DNS label that starts with a letter, at most 63 characters.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer.</remarks>
    public LoadBalancerService LoadBalancer(string name) => Add(new LoadBalancerService(this, Arg.Of(name)));

    /// <summary>Creates a Service that is another name for a host: a CNAME record, no proxy.</summary>
    /// <param name="name">A DNS label that starts with a letter, at most 63 characters.</param>
    /// <param name="externalName">The host's DNS name. An IP address does not work here.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#externalname.</remarks>
    public ExternalNameService ExternalName(string name, string externalName) =>
        Add(new ExternalNameService(this, Arg.Of(name), Arg.Of(externalName)));

    /// <summary>Creates a Service without an address of its own: its name resolves to the addresses of its pods.</summary>
    /// <param name="name">A DNS label that starts with a letter, at most 63 characters.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#headless-services.</remarks>
    public HeadlessService Headless(string name) => Add(new HeadlessService(this, Arg.Of(name)));

    /// <summary>Creates a Service without a selector, for something that does not run in pods of this cluster; its addresses are given by hand.</summary>
    /// <param name="name">A DNS label that starts with a letter, at most 63 characters.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors.</remarks>
    public SelectorlessService WithoutSelector(string name) => Add(new SelectorlessService(this, Arg.Of(name)));

    /// <summary>Creates the Endpoints of a Service without a selector.</summary>
    /// <param name="name">The name of the Service.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#endpoints.</remarks>
    public Endpoints Endpoints(string name) => Add(new Endpoints(this, Arg.Of(name)));

    /// <summary>Adds objects of any kind that are written as YAML: one document, or several divided by <c>---</c>.</summary>
    /// <param name="yaml">The text. Keys and values are kept as they are.</param>
    /// <exception cref="ArgumentException">The text is not YAML, or a document of it is not a Kubernetes object; the message names line and column.</exception>
    public ForeignObjects Yaml(string yaml)
    {
        var added = new ForeignObjects();
        if (Arg.UnknownOf(yaml) is { } unknown)
        {
            Open(unknown);
            return added;
        }

        foreach (MapNode root in RawYaml.Objects(yaml, Arg.OriginOf(yaml), nameof(yaml)))
            added.Add(Add(new ForeignObject(this, root)));
        return added;
    }

    /// <summary>
    /// Says that pods with these labels come from elsewhere: an operator, a Helm chart, another repository. A Service that selects some of these
    /// labels, and no others, is then not reported for selecting nothing. Nothing is written into the YAML.
    /// </summary>
    /// <param name="labels">All labels of the pods by which Services select them: <c>("app", "redis"), ("role", "primary")</c>.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service.</remarks>
    public Manifest PodsFromElsewhere(params Label[] labels)
    {
        var map = new MapNode(Arg.OriginOf(labels));
        Label.Write(labels, map);
        external.Add(LabelSet.Of(map, isClosed: true));
        return this;
    }

    /// <summary>Says that there may be more objects than an evaluation has seen.</summary>
    internal void Open(Unknown unknown)
    {
        Opened ??= unknown;
        if (defaultNamespace is not null)
            defaultNamespace = ScalarNode.OfUnknown(unknown, defaultNamespace.Origin);
    }

    /// <summary>The objects with everything filled in that handles stand for, ready to be written or checked.</summary>
    internal IReadOnlyList<KubernetesObject> Complete()
    {
        foreach (KubernetesObject item in objects)
            item.CompleteMetadata(defaultNamespace);

        // A Service takes its selector from the finished labels of its workload, and an environment variable the finished ports of a Service.
        foreach (KubernetesObject item in objects.Where(item => item is not IService))
            item.Complete();
        foreach (KubernetesObject item in objects.Where(item => item is IService))
            item.Complete();
        foreach (KubernetesObject item in objects)
            item.CompleteReferences();
        return objects;
    }

    internal T Add<T>(T item)
        where T : KubernetesObject
    {
        if (objects.Count >= maxObjects)
            throw new InvalidOperationException($"Define has created more than {maxObjects} objects; is there a loop that does not end?");
        objects.Add(item);
        return item;
    }
}
