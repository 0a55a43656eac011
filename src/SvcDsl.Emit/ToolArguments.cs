using System.Globalization;

namespace SvcDsl.Emit;

/// <summary>The command line, which only the build targets write.</summary>
internal sealed class ToolArguments
{
    private readonly Dictionary<string, string> values;

    private ToolArguments(Dictionary<string, string> values) => this.values = values;

    /// <summary>The built assembly.</summary>
    public string Assembly => Required("assembly");

    /// <summary>The directory for the YAML files.</summary>
    public string Output => Required("output");

    /// <summary>The file with the list of the files that the last run wrote.</summary>
    public string FilesList => Required("files-list");

    /// <summary>A file that lists the assemblies that the built one may need; null when the host knows them.</summary>
    public string? References => Optional("references");

    /// <summary>The YAML files of the project; the argument names a file that lists them.</summary>
    public IReadOnlyList<string> Yaml => Optional("yaml") is { } list && File.Exists(list) ? [.. File.ReadLines(list).Where(line => line.Length > 0)] : [];

    public string Project => Optional("project") ?? Path.GetFileNameWithoutExtension(Assembly);

    public IReadOnlyList<string> Environments =>
        (Optional("environments") ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public string PathMap => Optional("path-map") ?? "";

    public string Severities => Optional("severities") ?? "";

    /// <summary>Files with settings for analyzers.</summary>
    public IReadOnlyList<string> EditorConfigs => (Optional("editor-configs") ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries);

    public bool WarningsAreErrors => string.Equals(Optional("warnings-as-errors"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when the default applies.</summary>
    public TimeSpan? Timeout => Optional("timeout") is not { } text ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds)
        : throw new ToolException($"SvcDslTimeoutSeconds is '{text}', which is not a number of seconds greater than 0.");

    /// <param name="args"><c>--name=value</c>, or <c>@file</c> for a file with one of these on each line.</param>
    public static ToolArguments Parse(IEnumerable<string> args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string arg in args.SelectMany(Expand))
        {
            int separator = arg.IndexOf('=', StringComparison.Ordinal);
            if (!arg.StartsWith("--", StringComparison.Ordinal) || separator < 0)
                throw new ToolException($"'{arg}' is not an argument; arguments look like --name=value.");
            values[arg[2..separator]] = arg[(separator + 1)..];
        }

        return new ToolArguments(values);
    }

    private static IEnumerable<string> Expand(string arg) =>
        arg.StartsWith('@') ? File.ReadLines(arg[1..]).Where(line => line.Length > 0) : [arg];

    private string? Optional(string name) => values.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;

    private string Required(string name) => Optional(name) ?? throw new ToolException($"The argument --{name} is missing.");
}
