using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

/// <summary>ConfigMaps and Secrets that something in the set makes when it is applied.</summary>
internal static class MadeElsewhere
{
    /// <summary>Whether kustomize generates objects, whose names are not known here.</summary>
    public static bool HasGenerators(ObjectSet set) => set.Objects.Any(o =>
        o.Root["configMapGenerator"] is not null || o.Root["secretGenerator"] is not null
        || (o.Kind is "HelmRelease" or "HelmChart" or "HelmChartInflationGenerator" or "Application" && ApiGroup.Of(o.ApiVersion).Length > 0));

    /// <summary>The objects that other objects of the set stand for.</summary>
    public static HashSet<(string Kind, string Namespace, string Name)> Names(ObjectSet set)
    {
        var names = new HashSet<(string Kind, string Namespace, string Name)>();
        foreach (ObjectView o in set.Objects)
        {
            string group = ApiGroup.Of(o.ApiVersion);
            if (group.Length == 0 || o.NamespaceKey is not { } ns)
                continue;

            // An operator's object often gives its own name to what it makes.
            if (o.Name.IsKnown && group.IndexOf('.') > 0 && !group.EndsWith(".k8s.io", StringComparison.Ordinal))
            {
                names.Add(("Secret", ns, o.Name.Value!));
                names.Add(("ConfigMap", ns, o.Name.Value!));
            }

            foreach (string? name in (string?[])
                [
                    o.Spec.String("secretName").Or(null!), o.Spec.MapAt("target").String("name").Or(null!), o.Spec.MapAt("template").MapAt("metadata").String("name").Or(null!),
                    o.Spec.MapAt("output").MapAt("kubernetes").String("name").Or(null!),
                ])
            {
                if (name is not null)
                    names.Add(("Secret", ns, name));
            }

            foreach (MapNode secret in o.Spec.MapsAt("secretObjects"))
                names.Add(("Secret", ns, secret.String("secretName").Or("")));
        }

        return names;
    }
}
