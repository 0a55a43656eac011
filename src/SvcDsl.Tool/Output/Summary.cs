using System.Globalization;
using SvcDsl.Rules;
using SvcDsl.Tool.Check;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Output;

/// <summary>What is said at the end: how much was found, in how much, and what was left out.</summary>
internal static class Summary
{
    private const int MaxNames = 5;

    public static IEnumerable<string> Lines(CheckResult result)
    {
        IReadOnlyList<CheckedFile> files = result.Files;
        yield return $"{Found(result)} in {Counted(result.ObjectCount, "object")} of {Counted(files.Count(file => file.Objects.Count > 0), "file")}";

        List<CheckedFile> others = [.. files.Where(file => file.OtherDocuments > 0)];
        if (others.Count > 0)
            yield return $"passed over, no Kubernetes objects: {Counted(others.Sum(file => file.OtherDocuments), "document")} ({Names(others.Select(file => file.File.Name))})";

        foreach (IGrouping<string?, CheckedFile> skipped in files.Where(file => file.SkippedBecause is not null).GroupBy(file => file.SkippedBecause))
            yield return $"skipped, {skipped.Key}: {Names(skipped.Select(file => file.File.Name))}; check what is rendered: helm template CHART | svcdsl check -";

        if (result.Silenced > 0)
            yield return $"silenced by comments: {Counted(result.Silenced, "finding")}";
        if (result.SilencedWithoutReason is { Count: > 0 } unexplained)
            yield return $"silenced without a reason: {Names(unexplained)}; write it behind a colon";
    }

    private static string Found(CheckResult result)
    {
        string[] counts =
        [
            .. new[] { (Level.Error, "error"), (Level.Warning, "warning"), (Level.Info, "info") }
                .Select(level => (Count: result.Count(level.Item1), Word: level.Item2))
                .Where(level => level.Count > 0)
                .Select(level => level.Word == "info" ? $"{level.Count} info" : Counted(level.Count, level.Word)),
        ];
        return counts.Length == 0 ? "nothing found" : string.Join(", ", counts);
    }

    private static string Names(IEnumerable<string> names)
    {
        List<string> all = [.. names];
        return string.Join(", ", all.Take(MaxNames)) + (all.Count > MaxNames ? $" and {all.Count - MaxNames} more" : "");
    }

    public static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}s");
}
