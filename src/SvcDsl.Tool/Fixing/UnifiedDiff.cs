namespace SvcDsl.Tool.Fixing;

/// <summary>A difference as <c>patch</c> and <c>git apply</c> read it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const string NoNewLine = "\\ No newline at end of file";

    public static IEnumerable<string> Lines(string name, string before, string after)
    {
        string[] old = Split(before);
        string[] current = Split(after);
        var regions = LineDifference.Regions(old, current).ToList();
        if (regions.Count == 0)
            yield break;
        string header = Path.IsPathRooted(name) ? name : "/" + (name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name);
        yield return "--- a" + header;
        yield return "+++ b" + header;
        for (int first = 0; first < regions.Count;)
        {
            // Regions whose contexts touch are one hunk.
            int last = first;
            while (last + 1 < regions.Count && regions[last + 1].OldStart - (regions[last].OldStart + regions[last].OldCount) <= 2 * Context)
                last++;
            foreach (string line in Hunk(old, current, regions.GetRange(first, last - first + 1)))
                yield return line;
            first = last + 1;
        }
    }

    private static IEnumerable<string> Hunk(string[] old, string[] current, List<(int OldStart, int OldCount, int NewStart, int NewCount)> regions)
    {
        int before = Math.Min(Context, regions[0].OldStart);
        int start = regions[0].OldStart - before;
        int end = Math.Min(old.Length, regions[^1].OldStart + regions[^1].OldCount + Context);
        int added = regions.Sum(region => region.NewCount - region.OldCount);
        int newStart = regions[0].NewStart - before;
        yield return $"@@ -{Range(start, end - start)} +{Range(newStart, end - start + added)} @@";

        int line = start;
        foreach ((int oldStart, int oldCount, int first, int count) in regions)
        {
            for (; line < oldStart; line++)
                yield return Written(' ', old[line]);
            for (; line < oldStart + oldCount; line++)
                yield return Written('-', old[line]);
            for (int i = first; i < first + count; i++)
                yield return Written('+', current[i]);
        }

        for (; line < end; line++)
            yield return Written(' ', old[line]);
    }

    private static string Range(int start, int count) => count == 0 ? $"{start},0" : $"{start + 1},{count}";

    private static string Written(char sign, string line) =>
        line.EndsWith('\n') ? $"{sign}{line[..^1]}" : $"{sign}{line}\n{NoNewLine}";

    /// <summary>The lines with their ends, so that a missing or another end is a difference.</summary>
    private static string[] Split(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
