using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Yaml;

/// <summary>What the files of kustomize among others say about those: which of them are patches, and whether there is more.</summary>
internal sealed class Kustomizations
{
    private static readonly string[] Lists = ["resources", "bases", "components", "crds"];
    private static readonly string[] Makers = ["configMapGenerator", "secretGenerator", "generators", "helmCharts", "helmChartInflationGenerator", "transformers", "namePrefix", "nameSuffix"];

    private readonly HashSet<string> patches = new(StringComparer.Ordinal);

    /// <param name="files">The paths of all files, and what the ones of kustomize hold.</param>
    public Kustomizations(IReadOnlyList<(string Path, MapNode? Kustomization)> files)
    {
        HashSet<string>? known = null;
        foreach ((string path, MapNode? root) in files)
        {
            if (root is not { } kustomization)
                continue;
            known ??= KnownPaths(files.Select(file => file.Path));
            string folder = FolderOf(Normal(path));
            foreach (Node patch in Items(kustomization, "patches").Concat(Items(kustomization, "patchesStrategicMerge")).Concat(Items(kustomization, "patchesJson6902")))
            {
                if (((patch as MapNode)?["path"] ?? patch) is ScalarNode { Value: string patched })
                    patches.Add(Normal(folder + patched));
            }

            if (Open is null && (Makers.Any(key => kustomization[key] is not null) || Lists.SelectMany(key => Items(kustomization, key)).Any(item => !IsKnown(item, folder, known))))
                Open = new Unknown("kustomize brings objects of its own", kustomization.Origin);
        }
    }

    /// <summary>Why there are more objects, or others, than the files hold; null when there are not.</summary>
    public Unknown? Open { get; }

    /// <summary>Whether a file holds only pieces of objects that others hold.</summary>
    public bool IsPatch(string path) => patches.Count > 0 && patches.Contains(Normal(path));

    private static bool IsKnown(Node item, string folder, HashSet<string> known) => item is ScalarNode { Value: string path } && known.Contains(Normal(folder + path).TrimEnd('/'));

    /// <summary>The files and the folders that they lie in.</summary>
    private static HashSet<string> KnownPaths(IEnumerable<string> paths)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths.Select(Normal))
        {
            known.Add(path);
            for (int slash = path.LastIndexOf('/'); slash > 0 && known.Add(path.Substring(0, slash)); slash = path.LastIndexOf('/', slash - 1))
            {
            }
        }

        return known;
    }

    private static IEnumerable<Node> Items(MapNode map, string key) => map.ListAt(key) ?? Enumerable.Empty<Node>();

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    /// <summary>One spelling for a path: forward slashes, no dots.</summary>
    private static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Split('/', '\\'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return string.Join("/", parts);
    }
}
