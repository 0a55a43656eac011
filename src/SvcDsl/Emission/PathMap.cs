namespace SvcDsl.Emission;

/// <summary>
/// Turns the paths that a deterministic build writes into symbols (<c>/_/src/Shop.cs</c>) back into paths of this machine.
/// </summary>
internal sealed class PathMap
{
    public static readonly PathMap Empty = new([]);

    private readonly IReadOnlyList<(string Local, string Mapped)> entries;

    private PathMap(IReadOnlyList<(string Local, string Mapped)> entries) => this.entries = entries;

    /// <summary>Reads the compiler's option: <c>local=mapped,local=mapped</c>, where a doubled separator stands for itself.</summary>
    public static PathMap Parse(string text)
    {
        var entries = new List<(string, string)>();
        foreach (string entry in Split(text, ','))
        {
            List<string> sides = Split(entry, '=');
            if (sides is [{ Length: > 0 } local, { Length: > 0 } mapped])
                entries.Add((local.Trim(), mapped.Trim()));
        }

        return new PathMap(entries);
    }

    /// <summary>The path on this machine; the same path when the map does not know it.</summary>
    public string ToLocal(string path)
    {
        foreach ((string local, string mapped) in entries)
        {
            if (path.StartsWith(mapped, StringComparison.Ordinal))
                return local + path[mapped.Length..].Replace('/', Path.DirectorySeparatorChar);
        }

        return path;
    }

    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var current = new System.Text.StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != separator)
            {
                current.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == separator)
            {
                current.Append(separator);
                i++;
            }
            else
            {
                parts.Add(current.ToString());
                current.Clear();
            }
        }

        parts.Add(current.ToString());
        return parts;
    }
}
