using System.Runtime.CompilerServices;

namespace SvcDsl.Infrastructure;

/// <summary>A place in a test's own source text, so that tests say what they mean instead of line numbers.</summary>
internal static class SourceLine
{
    /// <summary>The canonical beginning of a diagnostic at the one line of this file that has the marker: <c>/…/Tests.cs(12,</c>.</summary>
    public static string At(string marker, [CallerFilePath] string file = "")
    {
        int[] lines = [.. File.ReadLines(file).Select((text, index) => (text, index)).Where(line => line.text.Contains("// " + marker, StringComparison.Ordinal)).Select(line => line.index + 1)];
        return $"{file}({Assert.Single(lines)},";
    }
}
