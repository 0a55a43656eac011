using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>Anything that can be walked through: an array or a list, or a query that runs anew each time it is walked through.</summary>
internal abstract class SequenceValue(Origin origin) : Value(origin)
{
    /// <summary>Why the elements are not known, or null when they are.</summary>
    public Unknown? Unknown { get; private set; }

    public abstract IEnumerable<Value> Elements { get; }

    /// <summary>The sequence has come into hands that may have changed it.</summary>
    public void Escape(Unknown reason) => Unknown ??= reason;
}

/// <summary>An array or a list.</summary>
internal sealed class ListValue(List<Value> items, Origin origin) : SequenceValue(origin)
{
    public List<Value> Items { get; } = items;

    public override IEnumerable<Value> Elements
    {
        get
        {
            // By index, because the body of a loop may not change a list either, and an evaluation must not fail when it does.
            for (int i = 0; i < Items.Count; i++)
                yield return Items[i];
        }
    }
}

/// <summary>A query: nothing runs before it is walked through, and everything runs again the second time.</summary>
internal sealed class QueryValue(IEnumerable<Value> elements, Origin origin) : SequenceValue(origin)
{
    /// <summary>What runs, and what is walked through, when somebody walks through the query.</summary>
    public IReadOnlyList<Value> Inputs { get; init; } = [];

    public override IEnumerable<Value> Elements => elements;
}
