using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>A Service. See https://kubernetes.io/docs/concepts/services-networking/service/.</summary>
internal sealed class ServiceView(MapNode root, string home = "") : ObjectView(root, home)
{
    /// <summary>ClusterIP when not written.</summary>
    public Field<string> Type => Spec.String("type");

    public Field<string> ClusterIP => Spec.String("clusterIP");

    public LabelSet Selector => LabelSet.At(Spec, "selector");

    public IReadOnlyList<ServicePortView> Ports => [.. Spec.MapsAt("ports").Select((port, index) => new ServicePortView(port, index))];

    /// <summary>Whether the list of ports, though not every value in it, is known.</summary>
    public bool HasAllPorts => Spec.ListAt("ports") is { } list ? list.Open is null : Spec?.Open is null;

    public IReadOnlyList<string> ExternalIPs => [.. Spec.ListAt("externalIPs")?.OfType<ScalarNode>().Select(ip => ip.Value).OfType<string>() ?? []];

    public Field<string> ExternalName => Spec.String("externalName");

    public bool IsHeadless => ClusterIP.IsKnown && ClusterIP.Value == "None";

    public bool IsOfType(string type) => !Type.IsUnknown && Type.Or("ClusterIP") == type;
}
