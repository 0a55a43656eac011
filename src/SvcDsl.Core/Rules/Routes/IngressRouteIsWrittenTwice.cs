using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class IngressRouteIsWrittenTwice : Rule
{
    /// <summary>Annotations by which controllers tell routes apart that look the same, or put several Ingresses together.</summary>
    private static readonly string[] Refinements =
    [
        "nginx.ingress.kubernetes.io/canary", "nginx.org/mergeable-ingress-type", "traefik.ingress.kubernetes.io/", "alb.ingress.kubernetes.io/", "haproxy", "konghq.com/", "ingress.cloud.google.com/",
    ];

    public override RuleInfo Info { get; } = new(
        "SVC7007",
        "Route is written twice",
        Level.Warning,
        "Two routes for one host and path compete; which of them gets the requests depends on the controller.");

    public override void Check(RuleContext context)
    {
        var seen = new Dictionary<(string Class, string Host, string Path, string Type), IngressPath>();
        foreach (ObjectView ingress in IngressBackend.Ingresses(context))
        {
            if (ClassOf(ingress) is not { } ingressClass)
                continue;
            foreach (IngressPath path in IngressPath.Of(ingress))
            {
                if (IsUncertain(path.Host) || IsUncertain(path.Path) || !path.PathType.IsKnown)
                    continue;
                var key = (ingressClass, path.Host.Or(""), path.Path.Or(""), path.PathType.Value!);
                if (!seen.TryGetValue(key, out IngressPath? first))
                    seen.Add(key, path);
                else if (!IsSameObject(first.Ingress, ingress))
                    Report(context, path, first);
            }
        }
    }

    private static bool IsUncertain(Field<string> field) => field.State is FieldState.Unknown or FieldState.Wrong;

    /// <summary>The class of controllers that serve the Ingress; null when that is not known, or when annotations decide as well.</summary>
    private static string? ClassOf(ObjectView ingress)
    {
        Field<string> field = ingress.Spec.String("ingressClassName");
        LabelSet annotations = LabelSet.At(ingress.Metadata, "annotations");
        if (!annotations.IsClosed || IsUncertain(field))
            return null;
        foreach (MapEntry annotation in (IEnumerable<MapEntry>?)annotations.Map ?? [])
        {
            if (Refinements.Any(refinement => annotation.Name.StartsWith(refinement, StringComparison.Ordinal)))
                return null;
        }

        return field.Or(annotations["kubernetes.io/ingress.class"].Or(""));
    }

    /// <summary>An object that is written twice is SVC4001's business.</summary>
    private static bool IsSameObject(ObjectView one, ObjectView two) =>
        one.Root != two.Root && (!one.Name.IsKnown || !two.Name.IsKnown || (one.Name.Value == two.Name.Value && one.IsInNamespaceOf(two) != false));

    private void Report(RuleContext context, IngressPath path, IngressPath first)
    {
        string where = first.Ingress.Root == path.Ingress.Root ? "twice" : $"as {first.Ingress} does";
        string host = path.Host.Or("") is { Length: > 0 } name ? $"{name}{path.Path.Or("")}" : $"'{path.Path.Or("")}' of every host";
        context.Report(new Finding(
            Info,
            path.Ingress,
            $"{path.Place}.path",
            $"{path.Ingress} has a route for {host} {where}, so it depends on the controller where its requests go; remove one, or change the host or the path",
            path.Path.Node?.Origin ?? path.Node.Origin)
        {
            Related = [first.Path.Node?.Origin ?? first.Node.Origin],
        });
    }
}
