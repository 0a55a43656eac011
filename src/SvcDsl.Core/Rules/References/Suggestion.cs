using SvcDsl.Provenance;

namespace SvcDsl.Rules.References;

/// <summary>What may have been meant.</summary>
/// <param name="Text">A part of a sentence; empty when there is nothing to say.</param>
/// <param name="Replacement">What to write instead; null when that would not do.</param>
/// <param name="Place">Where that is written.</param>
internal sealed record Suggestion(string Text, string? Replacement, Origin? Place)
{
    public static readonly Suggestion None = new("", null, null);

    public IReadOnlyList<Origin> Related => Place is { } place ? [place] : [];

    public IReadOnlyDictionary<string, string> Fix => Replacement is null
        ? new Dictionary<string, string>()
        : new Dictionary<string, string> { [FixKeys.Replacement] = Replacement };

    /// <summary>The suggestion at the end of a sentence, or else some general advice.</summary>
    public string Or(string advice) => Text.Length > 0 ? Text : advice;
}
