using System.Text.RegularExpressions;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Yaml;

/// <summary>A YAML file of a project. It may hold Kubernetes objects, or be something quite different, which is passed over.</summary>
internal sealed class ManifestFile
{
    private const string Kustomize = "kustomize.config.k8s.io";

    // What a manifest begins its lines with; or JSON, which is YAML too.
    private static readonly Regex ApiVersion = new(@"^(---\s+)?[""']?apiVersion[""']?\s*:|\A\s*\{[^}]*""apiVersion""\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex Kind = new(@"^[""']?kind[""']?\s*:|\A\s*\{[^}]*""kind""\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    // The actions of a chart. Others use double braces too, in the texts of alerts, say.
    private static readonly Regex ChartAction = new(
        @"\{\{-?\s*(\.(Values|Release|Chart|Capabilities|Files|Template)\b|(include|template|tpl|toYaml|if|else|end|range|with|define|block)\b|/\*)", RegexOptions.CultureInvariant);

    private ManifestFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Its objects, as far as it can be read.</summary>
    public IReadOnlyList<MapNode> Objects { get; private init; } = [];

    /// <summary>Why it cannot be read; of files that are no manifests nobody wants to know.</summary>
    public IReadOnlyList<YamlError> Errors { get; private init; } = [];

    /// <summary>The comments that silence rules.</summary>
    public Directives Directives { get; private init; } = Directives.None;

    /// <summary>Why it may stand for other objects than those that were read; null when it does not.</summary>
    public Unknown? Open { get; private init; }

    /// <summary>What the file tells kustomize; null when it is none of its files.</summary>
    public MapNode? Kustomization { get; private init; }

    /// <summary>Whether a file may be YAML, by its name.</summary>
    public static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    public static ManifestFile Read(string text, string path)
    {
        bool looksLikeOne = ApiVersion.IsMatch(text) && Kind.IsMatch(text);
        if (ChartAction.IsMatch(text))
            return looksLikeOne ? Closed(path, "a template is filled in by Helm") : new ManifestFile(path);

        YamlReadResult read = YamlReader.Read(text, path);
        List<MapNode> objects = [.. read.Objects.Where(IsObject)];
        MapNode? kustomization = read.Objects.FirstOrDefault(root => IsKustomization(root, path));
        if (kustomization is not null)
            return new ManifestFile(path) { Kustomization = kustomization };
        if (objects.Count == 0 && !looksLikeOne)
            return new ManifestFile(path);
        if (read.Errors.Count > 0 && text.IndexOf("{{", StringComparison.Ordinal) >= 0)
            return Closed(path, "a template is filled in by another program");
        return new ManifestFile(path)
        {
            Objects = objects,
            Errors = read.Errors,
            Directives = Directives.Read(text),
            Open = read.Errors.Count > 0 ? new Unknown("a file of the project cannot be read", read.Errors[0].Origin) : null,
        };
    }

    /// <summary>A file of which nobody knows what is in it.</summary>
    public static ManifestFile Closed(string path, string reason) => new(path) { Open = new Unknown(reason, new Origin(path, 1, 1)) };

    private static bool IsObject(MapNode root) =>
        root.String("apiVersion") is { IsKnown: true, Value.Length: > 0 } && root.String("kind") is { IsKnown: true, Value.Length: > 0 };

    private static bool IsKustomization(MapNode root, string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return ApiGroup.Of(root.String("apiVersion").Or("")) == Kustomize
            || (!IsObject(root) && name.ToLowerInvariant() is "kustomization.yaml" or "kustomization.yml");
    }
}
