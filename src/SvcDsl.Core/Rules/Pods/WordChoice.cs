using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

/// <summary>Fields that take one of a few words.</summary>
internal static class WordChoice
{
    /// <summary>Reports a word that is none of <paramref name="words"/>; an empty one means "not written".</summary>
    public static void Check(RuleContext context, RuleInfo rule, ObjectView owner, string what, Field<string> field, string path, params string[] words)
    {
        if (!field.IsKnown || field.Value!.Length == 0 || words.Contains(field.Value))
            return;
        string? meant = Meant(field.Value, words);
        string advice = meant is null ? $"write {OneOf(words)}" : $"did you mean {meant}?";
        context.Report(new Finding(
            rule, owner, path, $"{what} is '{field.Value}', which is none of the values that Kubernetes knows, so the API server rejects it; {advice}", field.Origin)
        {
            Fix = meant is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = meant },
        });
    }

    /// <summary>The word that is nearest to a text, if it is a slip at all; null otherwise.</summary>
    public static string? Meant(string text, IEnumerable<string> words) =>
        words.Select(word => (Word: word, Distance: EditDistance.Between(text.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, Math.Min(text.Length, candidate.Word.Length) / 3))
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();

    /// <summary><c>A, B or C</c>.</summary>
    public static string OneOf(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[words.Count - 1]}";
}
