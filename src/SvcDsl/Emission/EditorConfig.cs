using System.Text.RegularExpressions;

namespace SvcDsl.Emission;

/// <summary>
/// Reads the levels of rules from <c>.editorconfig</c> and global analyzer configuration files, so that a rule which was turned off is off
/// whoever finds the violation.
/// </summary>
/// <remarks>Only sections for all C# files, or all YAML files, count: a manifest is made of many files, and a finding belongs to more than one.</remarks>
internal static partial class EditorConfig
{
    /// <returns>Pairs as <see cref="Severities.Parse"/> takes them, the nearest file last.</returns>
    /// <param name="files">The files, in any order.</param>
    /// <param name="forYaml">Whether the levels for YAML files are asked for, instead of those for C# files.</param>
    public static string Severities(IEnumerable<string> files, bool forYaml = false) =>
        string.Join(',', files.Where(File.Exists).OrderBy(path => path.Length).SelectMany(file => Read(file, forYaml ? AllYaml() : AllSources())));

    private static IEnumerable<string> Read(string file, Regex all)
    {
        bool applies = true;
        foreach (string line in File.ReadLines(file))
        {
            if (Section().Match(line) is { Success: true } section)
                applies = all.IsMatch(section.Groups["glob"].Value);
            else if (applies && Severity().Match(line) is { Success: true } severity)
                yield return $"{severity.Groups["id"].Value}={severity.Groups["level"].Value}";
        }
    }

    [GeneratedRegex(@"^\s*\[(?<glob>.+)\]\s*$")]
    private static partial Regex Section();

    /// <summary><c>*</c>, <c>*.cs</c>, <c>**/*.cs</c>, <c>*.{cs,vb}</c>.</summary>
    [GeneratedRegex(@"^(\*\*/)?\*{1,2}(\.cs|\.\{([^}]*,)?cs(,[^}]*)?\})?$")]
    private static partial Regex AllSources();

    /// <summary>The same for YAML: <c>*</c>, <c>*.yaml</c>, <c>*.{yaml,yml}</c>.</summary>
    [GeneratedRegex(@"^(\*\*/)?\*{1,2}(\.ya?ml|\.\{([^}]*,)?ya?ml(,[^}]*)?\})?$")]
    private static partial Regex AllYaml();

    [GeneratedRegex(@"^\s*dotnet_diagnostic\.(?<id>SVC\d{4})\.severity\s*=\s*(?<level>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Severity();
}
