using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class IngressHasNoRoutes : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7003",
        "Ingress has no routes",
        Level.Error,
        "The API server rejects an Ingress without rules and default backend, and rules whose list of paths is empty.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView ingress in IngressBackend.Ingresses(context))
        {
            if (ingress.Root.Open is null && ingress.Root["spec"] is null or MapNode or ScalarNode { IsNull: true } && IsNothing(ingress.Spec, "rules") && IsNothing(ingress.Spec, "defaultBackend"))
            {
                context.Report(new Finding(
                    Info,
                    ingress,
                    "spec",
                    $"{ingress} has neither rules nor a defaultBackend, so the API server rejects it; say where its requests go",
                    ingress.Spec?.Origin ?? ingress.Origin));
                continue;
            }

            int index = 0;
            foreach (MapNode rule in ingress.Spec.MapsAt("rules"))
            {
                string path = $"spec.rules[{index++}].http.paths";
                if (rule.MapAt("http") is { } http && IsNothing(http, "paths"))
                    context.Report(new Finding(Info, ingress, path, $"A rule of {ingress} has http without paths, so the API server rejects it; add a path, \"/\" for all of them", http.Origin));
            }
        }
    }

    /// <summary>Whether the field is surely not written, or empty.</summary>
    private static bool IsNothing(MapNode? map, string name) => map is null || map[name] switch
    {
        null => map.Open is null,
        ScalarNode scalar => scalar.IsNull,
        ListNode list => list.Count == 0 && list.Open is null,
        _ => false,
    };
}
