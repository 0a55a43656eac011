namespace SvcDsl.Tool.Fixing;

/// <summary>Which lines of a text were replaced by which of another one. Made for small edits of large files.</summary>
internal static class LineDifference
{
    // Where nothing matches for so long, the rest counts as replaced.
    private const int MaxDistance = 400;

    /// <summary>The regions that differ, in order: lines from 0, and how many of them.</summary>
    public static IEnumerable<(int OldStart, int OldCount, int NewStart, int NewCount)> Regions(string[] before, string[] after)
    {
        int i = 0;
        int j = 0;
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                i++;
                j++;
                continue;
            }

            (int removed, int added) = Resume(before, i, after, j);
            yield return (i, removed, j, added);
            i += removed;
            j += added;
        }
    }

    /// <summary>The fewest lines to pass over until both texts go on alike, for two lines or to their ends.</summary>
    private static (int Removed, int Added) Resume(string[] before, int i, string[] after, int j)
    {
        for (int distance = 1; distance <= MaxDistance; distance++)
        {
            for (int removed = 0; removed <= distance; removed++)
            {
                if (IsAlike(before, i + removed, after, j + distance - removed))
                    return (removed, distance - removed);
            }
        }

        return (before.Length - i, after.Length - j);
    }

    private static bool IsAlike(string[] before, int i, string[] after, int j)
    {
        if (i > before.Length || j > after.Length)
            return false;
        for (int line = 0; line < 2; line++)
        {
            bool oldEnds = i + line >= before.Length;
            bool newEnds = j + line >= after.Length;
            if (oldEnds || newEnds)
                return oldEnds && newEnds;
            if (before[i + line] != after[j + line])
                return false;
        }

        return true;
    }
}
