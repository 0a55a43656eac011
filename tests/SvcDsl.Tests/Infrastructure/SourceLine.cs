using System.Runtime.CompilerServices;

namespace SvcDsl;

/// <summary>A place in a test's own source text, so that tests say what they mean instead of line numbers.</summary>
internal static class SourceLine
{
    /// <summary>The one line of this file that ends in a comment with the marker: <c>/…/Tests.cs(12,</c>.</summary>
    public static string At(string marker, [CallerFilePath] string file = "")
    {
        int[] lines = [.. File.ReadLines(file).Index().Where(line => line.Item.EndsWith("// " + marker, StringComparison.Ordinal)).Select(line => line.Index + 1)];
        return $"{file}({Assert.Single(lines)},";
    }
}
