namespace SvcDsl.Analyzers.Tests.Seeded;

/// <summary>One mistake that somebody makes in the shop.</summary>
/// <param name="Rule">The one rule that finds it.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Yaml">How it gets into the YAML.</param>
/// <param name="CSharp">How it gets into the C#.</param>
internal sealed record SeededMistake(string Rule, string What, Edit Yaml, Edit CSharp)
{
    /// <summary>A mistake in what is the same text in both.</summary>
    public SeededMistake(string rule, string what, Edit both)
        : this(rule, what, both, both.Indented())
    {
    }

    public override string ToString() => $"{Rule} {What}";
}

/// <summary>A piece of text that is replaced; it occurs once.</summary>
internal sealed record Edit(string Old, string New)
{
    /// <summary>The same for a text that stands in a raw string.</summary>
    public Edit Indented() => new(Indented(Old), Indented(New));

    public string Apply(string text)
    {
        Assert.True(text.Split(Old).Length == 2, $"'{Old}' does not occur exactly once");
        return text.Replace(Old, New, StringComparison.Ordinal);
    }

    private static string Indented(string text) => text.Replace("\n", "\n        ", StringComparison.Ordinal);
}
