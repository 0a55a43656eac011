namespace SvcDsl.Rules.References;

/// <summary>Which of some names was meant by one that is none of them.</summary>
internal static class Spelling
{
    private const int MaxCompared = 500;

    /// <summary>The one whose name is spelled most alike; the default when none looks like a slip.</summary>
    public static T? Nearest<T>(string name, IEnumerable<T> candidates, Func<T, string> nameOf)
        where T : class
    {
        T? nearest = null;
        int least = int.MaxValue;
        foreach (T candidate in candidates.Take(MaxCompared))
        {
            string other = nameOf(candidate);
            if (!IsNearMiss(name, other) || EditDistance.Between(name, other) is var distance && distance >= least)
                continue;
            (nearest, least) = (candidate, EditDistance.Between(name, other));
        }

        return nearest;
    }

    /// <summary>Whether one is the other with a slip. Names that differ in digits only are a series, not a slip.</summary>
    public static bool IsNearMiss(string name, string other) =>
        name != other && Math.Abs(name.Length - other.Length) <= Math.Max(name.Length, other.Length) / 2 && EditDistance.IsSlip(name, other) && WithoutDigits(name) != WithoutDigits(other);

    private static string WithoutDigits(string text) => new([.. text.Where(c => c is < '0' or > '9')]);
}
