using System.Text.RegularExpressions;

namespace SvcDsl.Emission;

/// <summary>
/// Reads the levels of rules from <c>.editorconfig</c> and global analyzer configuration files, so that a rule which was turned off is off
/// whoever finds the violation.
/// </summary>
/// <remarks>Only sections for all C# files count: a manifest is made of many files, and a finding belongs to more than one.</remarks>
internal static partial class EditorConfig
{
    /// <returns>Pairs as <see cref="Severities.Parse"/> takes them, the nearest file last.</returns>
    /// <param name="files">The files, in any order.</param>
    public static string Severities(IEnumerable<string> files) =>
        string.Join(',', files.Where(File.Exists).OrderBy(path => path.Length).SelectMany(Read));

    private static IEnumerable<string> Read(string file)
    {
        bool applies = true;
        foreach (string line in File.ReadLines(file))
        {
            if (Section().Match(line) is { Success: true } section)
                applies = AllSources().IsMatch(section.Groups["glob"].Value);
            else if (applies && Severity().Match(line) is { Success: true } severity)
                yield return $"{severity.Groups["id"].Value}={severity.Groups["level"].Value}";
        }
    }

    [GeneratedRegex(@"^\s*\[(?<glob>.+)\]\s*$")]
    private static partial Regex Section();

    /// <summary><c>*</c>, <c>*.cs</c>, <c>**/*.cs</c>, <c>*.{cs,vb}</c>.</summary>
    [GeneratedRegex(@"^(\*\*/)?\*{1,2}(\.cs|\.\{([^}]*,)?cs(,[^}]*)?\})?$")]
    private static partial Regex AllSources();

    [GeneratedRegex(@"^\s*dotnet_diagnostic\.(?<id>SVC\d{4})\.severity\s*=\s*(?<level>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Severity();
}
