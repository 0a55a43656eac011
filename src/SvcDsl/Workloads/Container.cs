using SvcDsl.Building;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Yaml;

namespace SvcDsl;

/// <summary>A container of a pod.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/containers/.</remarks>
public sealed class Container
{
    private readonly List<MapNode> merges = [];
    private readonly List<(MapNode Entry, EnvValue Value)> references = [];

    internal Container(Deployment workload, ScalarNode name, ScalarNode image, Origin site)
    {
        Workload = workload;
        Node = new MapNode(site);
        Node.Set("name", name);
        Node.Set("image", image);
    }

    internal Deployment Workload { get; }

    internal MapNode Node { get; }

    /// <summary>What stands in for the image on this machine; null when nothing does.</summary>
    internal LocalPod? LocalPod { get; private set; }

    /// <summary>Declares a named port and hands back a handle to it, for Services and probes.</summary>
    /// <param name="name">At most 15 lower-case letters, digits and dashes, at least one letter.</param>
    /// <param name="number">The port on which the container listens: 1 to 65535.</param>
    /// <param name="protocol">TCP when not given.</param>
    public ContainerPort Port(string name, int number, Protocol? protocol = null) =>
        AddPort(Arg.Of(name), Arg.Of(number), Arg.Optional(protocol, KubernetesNames.Of));

    /// <summary>Declares a port without a name and hands back a handle to it, for Services and probes.</summary>
    /// <param name="number">The port on which the container listens: 1 to 65535.</param>
    /// <param name="protocol">TCP when not given.</param>
    public ContainerPort Port(int number, Protocol? protocol = null) =>
        AddPort(null, Arg.Of(number), Arg.Optional(protocol, KubernetesNames.Of));

    /// <summary>Declares a port and goes on with the container.</summary>
    /// <param name="number">The port on which the container listens: 1 to 65535.</param>
    /// <param name="name">At most 15 lower-case letters, digits and dashes, at least one letter; none when not given.</param>
    /// <param name="protocol">TCP when not given.</param>
    public Container WithPort(int number, string? name = null, Protocol? protocol = null)
    {
        AddPort(Arg.Optional(name), Arg.Of(number), Arg.Optional(protocol, KubernetesNames.Of));
        return this;
    }

    /// <summary>Sets an environment variable.</summary>
    /// <param name="name">The name; one that is set already is set anew.</param>
    /// <param name="value">
    /// A text, the address of a Service (<c>api.Host</c>, <c>api.Url()</c>, <c>$"http://{api.Host}/v1"</c>), or a field, ConfigMap or Secret
    /// key (<see cref="EnvValue"/>). <c>$(NAME)</c> stands for another variable.
    /// </param>
    /// <remarks>See https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/.</remarks>
    public Container Env(string name, EnvValue value)
    {
        ScalarNode nameNode = Arg.Of(name);
        Arg.NotNull(value);
        ListNode list = Node.List("env", Arg.Site);
        MapNode? entry = list.OfType<MapNode>().FirstOrDefault(item => nameNode.Value is not null && Equals((item["name"] as ScalarNode)?.Value, nameNode.Value));
        if (entry is null)
            list.Add(entry = new MapNode(Arg.Site));
        references.RemoveAll(reference => reference.Entry == entry);
        entry.Set("name", nameNode);
        entry.Remove("value");
        entry.Remove("valueFrom");
        if (value.ValueFrom is { } source)
        {
            entry.Set("valueFrom", source.Clone());
        }
        else
        {
            references.Add((entry, value));
        }

        return this;
    }

    /// <summary>Sets what the container runs instead of its image's entry point.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <remarks>See https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/.</remarks>
    public Container Command(params string[] command)
    {
        Node.Set("command", Arg.List(command));
        return this;
    }

    /// <summary>Sets the arguments for the image's entry point.</summary>
    /// <param name="args">The arguments.</param>
    public Container Args(params string[] args)
    {
        Node.Set("args", Arg.List(args));
        return this;
    }

    /// <summary>Sets what the container is sure to get.</summary>
    /// <param name="cpu">Processor time: <c>250m</c> is a quarter of a core.</param>
    /// <param name="memory">Memory: <c>64Mi</c>.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/.</remarks>
    public Container Requests(string? cpu = null, string? memory = null)
    {
        SetResources("requests", Arg.Optional(cpu), Arg.Optional(memory));
        return this;
    }

    /// <summary>Sets what the container may take at the most.</summary>
    /// <param name="cpu">Processor time: <c>250m</c> is a quarter of a core.</param>
    /// <param name="memory">Memory: <c>64Mi</c>. A container that takes more is ended.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/.</remarks>
    public Container Limits(string? cpu = null, string? memory = null)
    {
        SetResources("limits", Arg.Optional(cpu), Arg.Optional(memory));
        return this;
    }

    /// <summary>Sets when the pod may get traffic: Services leave it out while the probe fails.</summary>
    /// <param name="probe">The probe.</param>
    /// <remarks>See https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/.</remarks>
    public Container Readiness(Probe probe)
    {
        Node.Set("readinessProbe", Arg.NotNull(probe).Node);
        return this;
    }

    /// <summary>Sets when the container is beyond help: it is restarted when the probe fails.</summary>
    /// <param name="probe">The probe.</param>
    public Container Liveness(Probe probe)
    {
        Node.Set("livenessProbe", Arg.NotNull(probe).Node);
        return this;
    }

    /// <summary>Sets when the container has started; the other probes wait for it.</summary>
    /// <param name="probe">The probe.</param>
    public Container Startup(Probe probe)
    {
        Node.Set("startupProbe", Arg.NotNull(probe).Node);
        return this;
    }

    /// <summary>
    /// Merges YAML into the container, after everything else: volume mounts, a security context, anything without a method here.
    /// Maps and lists merge as in <see cref="KubernetesObject{TSelf}.Merge(string)"/>; null removes a key.
    /// </summary>
    /// <param name="yaml">A YAML map in the shape of a container.</param>
    /// <exception cref="ArgumentException">The text is not a YAML map; the message names line and column.</exception>
    public Container Merge(string yaml)
    {
        if (Arg.UnknownOf(yaml) is { } unknown)
            Workload.Open(unknown);
        else
            merges.Add(RawYaml.Map(yaml, Arg.OriginOf(yaml), nameof(yaml)));
        return this;
    }

    /// <summary>Says what runs instead of the image on this machine. It is never part of the YAML.</summary>
    /// <param name="pod">What runs.</param>
    [LocalOnly]
    public Container RunLocally(LocalPod pod)
    {
        LocalPod = Arg.NotNull(pod);
        return this;
    }

    internal void Complete()
    {
        // One probe may serve several containers, or several questions; a merge into one of them must not change the others.
        foreach (string key in (string[])["startupProbe", "readinessProbe", "livenessProbe"])
        {
            if (Node[key] is { } probe)
                Node.Set(key, probe.Clone());
        }

        foreach (MapNode patch in merges)
            NodeMerge.MergeContainer(Node, patch);
    }

    internal void CompleteReferences()
    {
        foreach ((MapNode entry, EnvValue value) in references)
        {
            // A merge may have replaced the entry's value; it has the last word.
            if (entry["value"] is null && entry["valueFrom"] is null)
                entry.Set("value", value.Render(Workload));
        }
    }

    internal ContainerPort AddPort(ScalarNode? name, ScalarNode number, ScalarNode? protocol)
    {
        var node = new MapNode(Arg.Site);
        if (name is not null)
            node.Set("name", name);
        node.Set("containerPort", number);
        if (protocol is not null)
            node.Set("protocol", protocol);
        Node.List("ports", Arg.Site).Add(node);
        return new ContainerPort(this, node, name, number, protocol);
    }

    private void SetResources(string kind, ScalarNode? cpu, ScalarNode? memory)
    {
        MapNode amounts = Node.Map("resources", Arg.Site).Map(kind, Arg.Site);
        if (cpu is not null)
            amounts.Set("cpu", cpu);
        if (memory is not null)
            amounts.Set("memory", memory);
    }
}
