namespace SvcDsl.Benchmarks.Measuring;

/// <summary>The times of one case, one for each round.</summary>
internal sealed class Samples(string name, IReadOnlyList<double> values)
{
    public string Name { get; } = name;

    public double Median { get; } = MedianOf(values);

    /// <summary>
    /// The median of the ratios to another case, round by round: the two of one round ran one after the other, so they had the same
    /// neighbours on the machine.
    /// </summary>
    public double RatioTo(Samples other) => MedianOf([.. values.Zip(other.Values, (mine, theirs) => mine / theirs)]);

    /// <summary>The median of what this case takes longer than another one, round by round, in units of a third.</summary>
    public double ExcessOver(Samples other, Samples unit) => MedianOf([.. values.Select((mine, round) => (mine - other.Values[round]) / unit.Values[round])]);

    private IReadOnlyList<double> Values => values;

    private static double MedianOf(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
