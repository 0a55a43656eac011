using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>Comparers that are passed.</summary>
internal static class Comparers
{
    /// <summary>Whether the argument is a comparer that is known; null means that the values' own equality is used.</summary>
    public static bool TryGet(Value? argument, out StringComparer? texts)
    {
        texts = null;
        switch (argument)
        {
            case null or ConstantValue { Content: null }:
            case LibraryValue { Instance: StringComparer exact } when exact == StringComparer.Ordinal:
                return true;
            case LibraryValue { Instance: StringComparer loose } when loose == StringComparer.OrdinalIgnoreCase:
                texts = loose;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a text may be compared by this comparer; without one it is the culture of the machine that orders texts.</summary>
    public static bool IsOrdinal(Value? argument) => argument is LibraryValue { Instance: StringComparer comparer } && comparer == StringComparer.Ordinal;
}
