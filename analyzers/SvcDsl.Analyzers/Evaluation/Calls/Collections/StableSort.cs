namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>A stable sort that lets the exceptions of the comparison pass; those of .NET wrap them, and an evaluation that is given up must end.</summary>
internal static class StableSort
{
    public static List<T> Sort<T>(IReadOnlyList<T> items, Comparison<T> compare)
    {
        if (items.Count < 2)
            return [.. items];
        int middle = items.Count / 2;
        List<T> left = Sort([.. items.Take(middle)], compare);
        List<T> right = Sort([.. items.Skip(middle)], compare);
        var sorted = new List<T>(items.Count);
        int l = 0;
        int r = 0;
        while (l < left.Count && r < right.Count)
            sorted.Add(compare(left[l], right[r]) <= 0 ? left[l++] : right[r++]);
        sorted.AddRange(left.Skip(l));
        sorted.AddRange(right.Skip(r));
        return sorted;
    }
}
