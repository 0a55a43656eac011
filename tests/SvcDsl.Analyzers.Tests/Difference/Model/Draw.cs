namespace SvcDsl.Analyzers.Tests.Difference.Model;

/// <summary>Random choices that are the same on every runtime for the same seed (SplitMix64).</summary>
internal sealed class Draw(ulong seed)
{
    private ulong state = seed;

    /// <summary>The seed of one of the many programs of a run.</summary>
    public static ulong Seed(ulong run, int program) => new Draw(run ^ ((ulong)program * 0xD1342543DE82EF95)).Next();

    public int Below(int count) => (int)(Next() % (ulong)count);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T Pick<T>(IReadOnlyList<T> items, Func<T, int> weight)
    {
        int left = Below(items.Sum(weight));
        foreach (T item in items)
        {
            left -= weight(item);
            if (left < 0)
                return item;
        }

        throw new InvalidOperationException("No item has a weight.");
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
