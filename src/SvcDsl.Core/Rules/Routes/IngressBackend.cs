using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

/// <summary>A place of an Ingress that says where traffic goes.</summary>
/// <param name="Ingress">The Ingress.</param>
/// <param name="Parent">The map that holds the backend.</param>
/// <param name="Node">The backend; null when it is not written, or is no map.</param>
/// <param name="Path">The path of the backend.</param>
internal sealed record IngressBackend(ObjectView Ingress, MapNode Parent, MapNode? Node, string Path)
{
    public MapNode? Service => Node.MapAt("service");

    public Field<string> ServiceName => Service.String("name");

    public MapNode? Port => Service.MapAt("port");

    public Field<string> PortName => Port.String("name");

    public Field<int> PortNumber => Port.Int("number");

    /// <summary>Whether the name stands for an annotation of AWS' load balancer instead of a Service.</summary>
    public bool IsAnnotation => PortName.IsKnown && PortName.Value == "use-annotation";

    /// <summary>The Ingresses in the form that clusters take since Kubernetes 1.19.</summary>
    public static IEnumerable<ObjectView> Ingresses(RuleContext context) =>
        context.Set.Index.Of("networking.k8s.io", "Ingress").Where(ingress => ingress.ApiVersion == "networking.k8s.io/v1");

    public static IEnumerable<IngressBackend> AllOf(RuleContext context) => Ingresses(context).SelectMany(Of);

    public static IEnumerable<IngressBackend> Of(ObjectView ingress)
    {
        if (ingress.Spec is not { } spec)
            yield break;
        if (spec["defaultBackend"] is not (null or ScalarNode { IsNull: true }))
            yield return new IngressBackend(ingress, spec, spec.MapAt("defaultBackend"), "spec.defaultBackend");
        foreach (IngressPath path in IngressPath.Of(ingress))
            yield return new IngressBackend(ingress, path.Node, path.Node.MapAt("backend"), path.Place + ".backend");
    }
}
