namespace SvcDsl.Rules.References;

/// <summary>Which of some names was meant by one that is none of them.</summary>
internal static class Spelling
{
    private const int MaxCompared = 500;

    /// <summary>
    /// The one whose name is spelled most alike; null when none looks like a slip. Names of one system are often alike, as db-secret and
    /// app-secret are, so few letters may differ.
    /// </summary>
    public static T? Nearest<T>(string name, IEnumerable<T> candidates, Func<T, string> nameOf)
        where T : class
    {
        T? nearest = null;
        int least = int.MaxValue;
        foreach (T candidate in candidates.Take(MaxCompared))
        {
            string other = nameOf(candidate);
            int allowed = Math.Max(1, Math.Min(name.Length, other.Length) / 4);
            if (Math.Abs(name.Length - other.Length) > allowed)
                continue;
            int distance = EditDistance.Between(name, other);
            if (distance < least && distance > 0 && distance <= allowed && !IsSeries(name, other))
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>Names that differ in digits only are a series, not a slip.</summary>
    private static bool IsSeries(string name, string other) => WithoutDigits(name) == WithoutDigits(other);

    private static string WithoutDigits(string text) => new([.. text.Where(c => c is < '0' or > '9')]);
}
