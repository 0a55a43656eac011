namespace SvcDsl.Tool;

/// <summary>Settings for a process that ends after a second.</summary>
internal static class ShortRun
{
    /// <summary>As much as two thousand objects need from beginning to end.</summary>
    private const long Budget = 200L << 20;

    /// <summary>
    /// Puts off the first garbage collection: nearly everything that is allocated is the tree, which is needed to the end, so that looking for
    /// garbage only moves it about; it took a fifth of the time. When the budget is used up, collections begin by themselves.
    /// </summary>
    public static void PutOffCollections()
    {
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 4 * Budget)
            return;
        try
        {
            GC.TryStartNoGCRegion(Budget);
        }
        catch (ArgumentOutOfRangeException)
        {
            // More than this process may have; then it is as always.
        }
    }
}
