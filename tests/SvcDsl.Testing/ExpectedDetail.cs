namespace SvcDsl.Testing;

/// <summary>What a mark has no room for.</summary>
/// <param name="Message">The whole message; null when it is of no interest.</param>
internal sealed record ExpectedDetail(string? Message = null)
{
    /// <summary>The properties for code fixes, all of them; null when they are of no interest.</summary>
    public IReadOnlyDictionary<string, string>? Properties { get; init; }
}
