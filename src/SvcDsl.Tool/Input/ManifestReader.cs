using SvcDsl.Nodes;
using SvcDsl.Rules;
using SvcDsl.Tool.Check;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl.Tool.Input;

/// <summary>Reads files, and tells Kubernetes objects from everything else that is YAML.</summary>
internal sealed class ManifestReader(Func<Stream> standardInput, long maxFileSize, CancellationToken cancel)
{
    private readonly HelmTemplates helm = new();

    public CheckedFile Read(InputFile file)
    {
        cancel.ThrowIfCancellationRequested();
        if (file.Path is not null && helm.IsInChart(file.Path))
            return new CheckedFile(file) { SkippedBecause = "a template of a Helm chart" };
        (byte[]? bytes, Remark? problem) = FileBytes.Read(file, standardInput, maxFileSize, cancel);
        if (bytes is null)
            return new CheckedFile(file) { Problems = [problem!] };
        (SourceText? source, problem) = TextDecoder.Decode(bytes, file);
        return source is null ? new CheckedFile(file) { Problems = [problem!] } : Read(source);
    }

    public static CheckedFile Read(SourceText source)
    {
        var result = new CheckedFile(source.File) { Source = source };
        if (!source.File.IsNamed && !MayHoldObjects(source.Text) && !IsKustomization(source.File))
            return result with { OtherDocuments = string.IsNullOrWhiteSpace(source.Text) ? 0 : 1 };

        (IReadOnlyList<Node> documents, List<YamlError> errors) = DocumentReader.Read(ForReader(source), source.Name);
        if (errors.Count > 0 && HelmTemplates.HasActions(source.Text))
            return result with { SkippedBecause = "a Helm template" };
        if (IsKustomization(source.File))
            return result with { OtherDocuments = documents.Count, Kustomization = documents.OfType<MapNode>().FirstOrDefault(), Problems = Problems(errors) };
        List<MapNode> objects = [.. documents.SelectMany(YamlReader.ObjectsOf).OfType<MapNode>().Where(IsObject)];
        int others = documents.Count(document => !YamlReader.ObjectsOf(document).Any(node => node is MapNode map && IsObject(map)));
        return result with { Objects = objects, OtherDocuments = others, Problems = Problems(errors) };
    }

    /// <summary>The files, without the objects of those that a kustomization.yaml names as patches: these are pieces of other objects.</summary>
    public static List<CheckedFile> WithoutPatches(IReadOnlyList<CheckedFile> files)
    {
        var kustomizations = new Kustomizations([.. files.Select(file => (file.File.Path ?? "", file.Kustomization))]);
        return [.. files.Select(file => file.Objects.Count > 0 && kustomizations.IsPatch(file.File.Path ?? "")
            ? file with { Objects = [], OtherDocuments = file.OtherDocuments + file.Objects.Count }
            : file)];
    }

    /// <summary>Folders hold much that is no manifest, such as tsconfig.json with its comments; it is not even parsed.</summary>
    private static bool MayHoldObjects(string text) =>
        text.Contains("apiVersion", StringComparison.Ordinal) && text.Contains("kind", StringComparison.Ordinal);

    /// <summary>JSON may be indented by tabs, YAML may not; inside of a JSON string there are none.</summary>
    private static string ForReader(SourceText source) =>
        source.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? source.Text.Replace('\t', ' ') : source.Text;

    private static bool IsObject(MapNode map) =>
        map["apiVersion"] is not null && map["kind"] is not null && ApiGroup.Of(map.String("apiVersion").Or("")) != "kustomize.config.k8s.io";

    private static bool IsKustomization(InputFile file) =>
        Path.GetFileNameWithoutExtension(file.Name).Equals("kustomization", StringComparison.OrdinalIgnoreCase);

    private static List<Remark> Problems(List<YamlError> errors) =>
        [.. errors.Select(error => new Remark(YamlRules.YamlIsUnreadable, YamlRules.YamlIsUnreadable.Level, error.Message, error.Origin))];
}
