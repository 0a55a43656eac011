using SvcDsl.Rules;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Configuration;

/// <summary>The <c>.editorconfig</c> files above the manifests: levels of rules, and settings of the cluster.</summary>
internal sealed class EditorConfigs(string directory)
{
    private readonly Dictionary<string, IReadOnlyList<EditorConfigFile>> chains = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Id), (bool IsSet, Level? Level)> set = [];

    /// <summary>The level at which to report a rule in a file; null when it is turned off there.</summary>
    public Level? LevelOf(InputFile file, RuleInfo rule, Level level)
    {
        string path = PathOf(file);
        if (ChainOf(path).Count == 0)
            return level;
        if (!set.TryGetValue((path, rule.Id), out (bool IsSet, Level? Level) own))
        {
            own.IsSet = LevelWords.TryParse(Find(file, $"dotnet_diagnostic.{rule.Id}.severity") ?? "", out own.Level);
            set.Add((path, rule.Id), own);
        }

        return own.IsSet ? own.Level : level;
    }

    /// <summary>A setting; the nearest file wins.</summary>
    public string? Find(InputFile file, string key)
    {
        string path = PathOf(file);
        foreach (EditorConfigFile config in ChainOf(path))
        {
            if (config.Find(path, key) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>Standard input is a YAML file of the current directory.</summary>
    private string PathOf(InputFile file) => file.Path ?? Path.Join(directory, "stdin.yaml");

    private IReadOnlyList<EditorConfigFile> ChainOf(string path)
    {
        string? folder = Path.GetDirectoryName(path);
        if (folder is null)
            return [];
        if (chains.TryGetValue(folder, out IReadOnlyList<EditorConfigFile>? chain))
            return chain;
        EditorConfigFile? own = Read(folder);
        chain = own is { IsRoot: true } ? [own] : own is null ? ChainOf(folder) : [own, .. ChainOf(folder)];
        return chains[folder] = chain;
    }

    private static EditorConfigFile? Read(string folder)
    {
        string path = Path.Join(folder, ".editorconfig");
        try
        {
            return File.Exists(path) ? EditorConfigFile.Parse(folder, File.ReadLines(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
