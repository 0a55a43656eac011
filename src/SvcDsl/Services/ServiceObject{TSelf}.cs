using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl;

/// <summary>What every kind of Service has: a name that stands for its address.</summary>
/// <typeparam name="TSelf">The kind.</typeparam>
public abstract class ServiceObject<TSelf> : KubernetesObject<TSelf>, IService
    where TSelf : ServiceObject<TSelf>
{
    private Deployment? selected;
    private Origin selectedAt = Origin.None;

    private protected ServiceObject(Manifest manifest, ScalarNode name)
        : base(manifest, "v1", "Service", name)
    {
    }

    /// <summary>The Service's host name, for environment variables: its name, with the namespace when the reader is in another one.</summary>
    public ServiceReference Host => ServiceReference.OfHost(this);

    /// <summary>The number of a port of the Service, for environment variables.</summary>
    /// <param name="name">The name of the Service port; the first port when it is not given.</param>
    public ServiceReference PortNumber(string? name = null) => ServiceReference.OfPort(this, Arg.Optional(name));

    /// <summary>The URL of a port of the Service, for environment variables: <c>http://api</c>, <c>tcp://redis:6379</c>.</summary>
    /// <param name="name">The name of the Service port; the first port when it is not given. Ports named <c>http</c> or <c>https</c>, or numbered 80 or 443, have that scheme.</param>
    public ServiceReference Url(string? name = null) => ServiceReference.OfUrl(this, Arg.Optional(name));

    private protected void SetType(ServiceType type) => Spec.Set("type", new ScalarNode(KubernetesNames.Of(type), Site));

    private protected void SelectWorkload(Deployment workload, Origin origin)
    {
        selected = Arg.NotNull(workload);
        selectedAt = origin;
        Spec.Set("selector", new MapNode(origin));
    }

    private protected void SelectLabels(Label[] labels, Origin origin)
    {
        selected = null;
        var selector = new MapNode(origin);
        Label.Write(labels, selector);
        Spec.Set("selector", selector);
    }

    private protected MapNode AddPort(ScalarNode port, PortReference to, ScalarNode? name, ScalarNode? protocol, ScalarNode? nodePort)
    {
        name ??= to.Handle?.NameNode;
        protocol ??= to.Handle?.ProtocolNode;
        var node = new MapNode(Arg.Site);
        if (name is not null)
            node.Set("name", name);
        if (protocol is not null)
            node.Set("protocol", protocol);
        node.Set("port", port);
        if (to.Node is not null)
            node.Set("targetPort", to.Node);
        if (nodePort is not null)
            node.Set("nodePort", nodePort);
        Spec.List("ports", Arg.Site).Add(node);
        return node;
    }

    private protected override void CompleteSpec()
    {
        if (selected is null)
            return;

        MapNode selector = Spec.Map("selector", selectedAt);

        // Looked up without creating it: a merge may have removed the Deployment's selector on purpose.
        MapNode? labels = selected.Root.MapAt("spec").MapAt("selector").MapAt("matchLabels");
        selector.Open = selected.Opened ?? labels?.Open;
        if (labels is null)
            return;
        foreach (MapEntry entry in labels)
        {
            if (entry.Value is ScalarNode value)
                selector.Set(entry.Key.At(selectedAt), value.At(selectedAt));
        }
    }
}
