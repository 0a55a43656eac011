using System.Text.RegularExpressions;

namespace SvcDsl.Emission;

/// <summary>
/// Honours <c>#pragma warning disable SVC1001</c> for findings that the compiler has not seen; it would otherwise depend on the moment
/// of discovery whether a pragma works.
/// </summary>
internal sealed partial class Pragmas
{
    private readonly Dictionary<string, string[]> sources = new(StringComparer.Ordinal);

    /// <param name="file">A file of this machine; one that cannot be read has no pragmas.</param>
    /// <param name="line">The line of the finding, from 1.</param>
    /// <param name="id">The rule.</param>
    public bool IsDisabled(string file, int line, string id)
    {
        bool disabled = false;
        string[] source = Source(file);
        for (int i = 0; i < Math.Min(line, source.Length); i++)
        {
            Match match = Directive().Match(source[i]);
            if (match.Success && Names(match.Groups["ids"].Value, id))
                disabled = match.Groups["action"].Value == "disable";
        }

        return disabled;
    }

    private static bool Names(string ids, string id)
    {
        string[] names = ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length == 0 || names.Contains(id, StringComparer.OrdinalIgnoreCase);
    }

    private string[] Source(string file)
    {
        if (sources.TryGetValue(file, out string[]? source))
            return source;

        try
        {
            source = File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            source = [];
        }

        return sources[file] = source;
    }

    [GeneratedRegex(@"^\s*#\s*pragma\s+warning\s+(?<action>disable|restore)\b(?<ids>[^/]*)")]
    private static partial Regex Directive();
}
