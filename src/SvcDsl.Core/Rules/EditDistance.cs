namespace SvcDsl.Rules;

/// <summary>How many letters have to be inserted, removed, replaced or swapped with their neighbour to turn one text into another.</summary>
internal static class EditDistance
{
    public static int Between(string from, string to)
    {
        int[] beforePrevious = new int[to.Length + 1];
        int[] previous = [.. Enumerable.Range(0, to.Length + 1)];
        int[] current = new int[to.Length + 1];
        for (int i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[to.Length];
    }

    /// <summary>Whether the two look like one word with a slip, rather than two words.</summary>
    public static bool IsSlip(string from, string to) => Between(from, to) <= Math.Max(1, Math.Min(from.Length, to.Length) / 2);
}
