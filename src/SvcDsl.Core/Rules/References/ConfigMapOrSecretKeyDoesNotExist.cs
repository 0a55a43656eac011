using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class ConfigMapOrSecretKeyDoesNotExist : Rule
{
    /// <summary>Looking for what was meant is a courtesy.</summary>
    private const int MaxSuggestions = 100;

    public override RuleInfo Info { get; } = new(
        "SVC7061",
        "Key of a ConfigMap or Secret does not exist",
        Level.Error,
        "The pod does not start: it waits for the key with CreateContainerConfigError, or in ContainerCreating.");

    public override void Check(RuleContext context)
    {
        var known = new Dictionary<MapNode, HashSet<string>?>();
        int suggested = 0;
        foreach (DataReference reference in DataReference.AllOf(context))
        {
            if (!reference.Key.IsKnown || context.Set.Index.Find("", reference.Kind, reference.Name.Value!, reference.Workload).Object is not { } found)
                continue;
            if (!known.TryGetValue(found.Root, out HashSet<string>? keys))
                known.Add(found.Root, keys = KeysOf(found));
            string key = reference.Key.Value!;
            if (keys is null || keys.Contains(key))
                continue;
            string? meant = suggested++ < MaxSuggestions ? Spelling.Nearest(key, keys, name => name) : null;
            string advice = meant is not null ? $"did you mean '{meant}'?" : keys.Count <= 5 ? $"it has {string.Join(", ", keys.Select(name => $"'{name}'"))}" : "add it there, or write optional: true";
            context.Report(new Finding(
                Info,
                reference.Workload,
                reference.KeyPath,
                $"{reference.Workload} reads the key '{key}' of {found}, which does not have it, so its pods do not start; {advice}",
                reference.Key.Origin)
            {
                Related = [found.Origin],
                Fix = meant is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = meant },
            });
        }
    }

    /// <summary>All keys; null when they are not known, or when somebody else fills an object that is written empty.</summary>
    private static HashSet<string>? KeysOf(ObjectView o)
    {
        if (o.Root.Open is not null || o.Root.String("type").Or("") == "kubernetes.io/service-account-token")
            return null;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (string field in (string[])["data", "binaryData", "stringData"])
        {
            if (o.Root[field] is not MapNode map)
            {
                if (o.Root[field] is not (null or ScalarNode { IsNull: true }))
                    return null;
                continue;
            }

            if (map.Open is not null || map.Any(entry => !entry.Key.IsKnown))
                return null;
            keys.UnionWith(map.Select(entry => entry.Name));
        }

        return keys.Count == 0 ? null : keys;
    }
}
