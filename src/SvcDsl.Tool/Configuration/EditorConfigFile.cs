namespace SvcDsl.Tool.Configuration;

/// <summary>One <c>.editorconfig</c>.</summary>
internal sealed class EditorConfigFile
{
    private readonly List<(Glob Glob, Dictionary<string, string> Values)> sections = [];

    private EditorConfigFile(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Whether the files in the folders above do not count.</summary>
    public bool IsRoot { get; private set; }

    public static EditorConfigFile Parse(string folder, IEnumerable<string> lines)
    {
        var file = new EditorConfigFile(folder);
        Dictionary<string, string>? section = null;
        foreach (string line in lines.Select(line => line.Trim()))
        {
            if (line.Length == 0 || line[0] is '#' or ';')
                continue;
            if (line[0] == '[' && line[^1] == ']')
            {
                section = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                file.sections.Add((new Glob(line[1..^1]), section));
            }
            else if (line.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var text])
            {
                string value = WithoutComment(text);
                if (section is not null)
                    section[key] = value;
                else if (key.Equals("root", StringComparison.OrdinalIgnoreCase))
                    file.IsRoot = value.Equals("true", StringComparison.OrdinalIgnoreCase);
            }
        }

        return file;
    }

    /// <summary>The value for a file; of several sections the last one counts.</summary>
    public string? Find(string path, string key)
    {
        string? value = null;
        string relative = Path.GetRelativePath(Folder, path).Replace('\\', '/');
        foreach ((Glob glob, Dictionary<string, string> values) in sections)
        {
            if (values.TryGetValue(key, out string? found) && glob.Matches(relative))
                value = found;
        }

        return value;
    }

    private static string WithoutComment(string value)
    {
        for (int i = 1; i < value.Length; i++)
        {
            if (value[i] is '#' or ';' && char.IsWhiteSpace(value[i - 1]))
                return value[..i].TrimEnd();
        }

        return value;
    }
}
