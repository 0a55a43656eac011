using System.Text;

namespace SvcDsl.Analyzers.Tests.Difference.Running;

/// <summary>The lines of two texts that are not the same, with some that are around them.</summary>
internal static class TextDifference
{
    private const int Around = 3;

    public static string Of(string evaluated, string executed)
    {
        string[] left = evaluated.Split('\n'), right = executed.Split('\n');
        int start = 0, end = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
            start++;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
            end++;

        var text = new StringBuilder("--- evaluated\n+++ executed\n");
        Append(text, "  ", left[Math.Max(0, start - Around)..start]);
        Append(text, "- ", left[start..^end]);
        Append(text, "+ ", right[start..^end]);
        Append(text, "  ", left[^end..][..Math.Min(Around, end)]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string mark, string[] lines)
    {
        foreach (string line in lines)
            text.Append(mark).Append(line).Append('\n');
    }
}
