using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

/// <summary>Fields that take one of a few words.</summary>
internal static class WordChoice
{
    /// <summary>Reports a word that is none of <paramref name="words"/>; an empty one means "not written".</summary>
    /// <param name="context">Where to report.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="owner">The object.</param>
    /// <param name="subject">Whose field it is: a <see cref="Pod"/>, a <see cref="PodContainer"/> or a text.</param>
    /// <param name="holder">The map that holds the field.</param>
    /// <param name="name">The field.</param>
    /// <param name="path">The path of <paramref name="holder"/>.</param>
    /// <param name="words">The words that are right.</param>
    public static void Check(RuleContext context, RuleInfo rule, ObjectView owner, object subject, MapNode? holder, string name, string path, params string[] words)
    {
        Field<string> field = holder.String(name);
        if (!field.IsKnown || field.Value!.Length == 0 || Array.IndexOf(words, field.Value) >= 0)
            return;
        string what = $"The {name} of {(subject as PodContainer)?.Text ?? subject}";
        string? meant = Meant(field.Value, words);
        string advice = meant is null ? $"write {OneOf(words)}" : $"did you mean {meant}?";
        context.Report(new Finding(
            rule, owner, $"{path}.{name}", $"{what} is '{field.Value}', which is none of the values that Kubernetes knows, so the API server rejects it; {advice}", field.Origin)
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
