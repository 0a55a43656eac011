namespace SvcDsl.Rules.ServiceTypes;

/// <summary>The few values that a field may have.</summary>
internal sealed class Choice(params string[] values)
{
    public bool Has(string value) => Array.IndexOf(values, value) >= 0;

    /// <summary>What to do instead of writing this value: <c>did you mean Local?</c>, <c>write Cluster or Local</c>.</summary>
    public string Advice(string value)
    {
        if (Nearest(value) is { } nearest)
            return $"did you mean {nearest}?";
        return values.Length == 1 ? $"write {values[0]}" : $"write {string.Join(", ", values.Take(values.Length - 1))} or {values[values.Length - 1]}";
    }

    /// <summary>The value that was meant as what a code fix needs; empty when none is near.</summary>
    public Dictionary<string, string> Fix(string value) => Nearest(value) is { } nearest ? new() { [FixKeys.Replacement] = nearest } : [];

    private string? Nearest(string value)
    {
        string lower = value.ToLowerInvariant();
        return value.Length == 0 ? null : values
            .Where(candidate => EditDistance.IsSlip(lower, candidate.ToLowerInvariant()))
            .OrderBy(candidate => EditDistance.Between(lower, candidate.ToLowerInvariant()))
            .FirstOrDefault();
    }
}
