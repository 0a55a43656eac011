using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

/// <summary>An element of <c>http.paths</c> of an Ingress's rule.</summary>
/// <param name="Ingress">The Ingress.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Node">The element.</param>
/// <param name="Place">Its field path.</param>
internal sealed record IngressPath(ObjectView Ingress, MapNode Rule, MapNode Node, string Place)
{
    public Field<string> Host => Rule.String("host");

    public Field<string> Path => Node.String("path");

    public Field<string> PathType => Node.String("pathType");

    public static IEnumerable<IngressPath> Of(ObjectView ingress) => ingress.Spec.MapsAt("rules").SelectMany((rule, i) =>
        rule.MapAt("http").MapsAt("paths").Select((path, j) => new IngressPath(ingress, rule, path, $"spec.rules[{i}].http.paths[{j}]")));
}
