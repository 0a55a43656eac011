namespace SvcDsl.Tool.Input;

/// <summary>Tells templates of Helm from YAML: they are text, and become YAML only when a chart is rendered.</summary>
internal sealed class HelmTemplates
{
    private readonly Dictionary<string, bool> folders = new(StringComparer.Ordinal);

    /// <summary>Whether the file is below the folder <c>templates</c> of a chart.</summary>
    public bool IsInChart(string path) => Path.GetDirectoryName(path) is { } folder && IsBelowTemplates(folder);

    public static bool HasActions(string text) => text.Contains("{{", StringComparison.Ordinal);

    private bool IsBelowTemplates(string folder)
    {
        if (folders.TryGetValue(folder, out bool known))
            return known;
        string? parent = Path.GetDirectoryName(folder);
        bool result = parent is not null
            && ((Path.GetFileName(folder) == "templates" && File.Exists(Path.Join(parent, "Chart.yaml"))) || IsBelowTemplates(parent));
        return folders[folder] = result;
    }
}
