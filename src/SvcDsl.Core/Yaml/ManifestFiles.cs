using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Views;

namespace SvcDsl.Yaml;

/// <summary>The YAML files of a project together: they are applied with the objects of its manifests.</summary>
internal sealed class ManifestFiles
{
    public static readonly ManifestFiles None = new([]);

    private readonly Dictionary<string, ManifestFile> byPath = new(StringComparer.Ordinal);
    private readonly HashSet<MapNode> own;

    /// <param name="files">The files; one that comes twice counts once.</param>
    public ManifestFiles(IEnumerable<ManifestFile> files)
    {
        var all = new List<ManifestFile>();
        foreach (ManifestFile file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (byPath.ContainsKey(file.Path))
                continue;
            byPath.Add(file.Path, file);
            all.Add(file);
        }

        All = all;
        var kustomizations = new Kustomizations([.. all.Select(file => (file.Path, file.Kustomization))]);
        Roots = [.. all.Where(file => !kustomizations.IsPatch(file.Path)).SelectMany(file => file.Objects)];
        Open = all.Select(file => file.Open).FirstOrDefault(open => open is not null) ?? kustomizations.Open;
        own = [.. Roots];
    }

    /// <summary>The files in the order of their paths.</summary>
    public IReadOnlyList<ManifestFile> All { get; }

    /// <summary>The objects of all files.</summary>
    public IReadOnlyList<MapNode> Roots { get; }

    /// <summary>Why there may be more objects than these; null when these are all.</summary>
    public Unknown? Open { get; }

    /// <summary>The file at a path; null when it is none of these.</summary>
    public ManifestFile? Find(string path) => byPath.TryGetValue(path, out ManifestFile? file) ? file : null;

    /// <summary>
    /// These objects and others as one set. The files come first: of two objects that get in each other's way the later one is reported,
    /// and people are told where they are writing.
    /// </summary>
    public ObjectSet With(IReadOnlyList<ObjectSet> others) => All.Count == 0 && others.Count == 1
        ? others[0]
        : new([.. Roots, .. others.SelectMany(set => set.Roots)], Open ?? others.Select(set => set.Open).FirstOrDefault(open => open is not null))
        {
            External = [.. others.SelectMany(set => set.External)],
        };

    /// <summary>Whether something was found in one of these files, and not in what somebody else describes.</summary>
    public bool Holds(Finding finding) => finding.Origin.IsKnown ? Find(finding.Origin.File) is not null : own.Contains(finding.Object.Root);

    /// <summary>Whether a comment in a file silences a finding that lies in it.</summary>
    public bool IsSilenced(Finding finding) => IsSilenced(finding.Rule, finding.Origin.IsKnown ? finding.Origin : finding.Object.Origin);

    /// <inheritdoc cref="IsSilenced(Finding)"/>
    public bool IsSilenced(RuleInfo rule, Origin origin) => Find(origin.File)?.Directives.Find(rule.Id, origin.Line) is not null;
}
