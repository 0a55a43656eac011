using SvcDsl.Rules;

namespace SvcDsl.Tool.Fixing;

/// <summary>A way to correct a finding. It is a proposal: it counts only when the rules say afterwards that it helped.</summary>
internal sealed record Correction(Finding Finding, IReadOnlyList<TextEdit> Edits, string Description)
{
    /// <summary>How many values, keys or items it changes.</summary>
    public int Changes { get; init; } = 1;
}
