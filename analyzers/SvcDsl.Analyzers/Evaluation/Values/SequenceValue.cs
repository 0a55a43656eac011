using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>Anything that can be walked through: an array or a list, or a query that runs anew each time it is walked through.</summary>
internal abstract class SequenceValue(Origin origin) : Value(origin)
{
    private int version;

    /// <summary>Why the elements are not known, or null when they are.</summary>
    public Unknown? Unknown { get; private set; }

    public abstract IEnumerable<Value> Elements { get; }

    /// <summary>What somebody can reach, and run, who has the sequence.</summary>
    public virtual IReadOnlyList<Value> Reachable => [.. Elements];

    /// <summary>Whether walking through it runs code that may do more than compute: how often it runs is then a part of what it means.</summary>
    public virtual bool HasEffects => false;

    /// <summary>The sequence has come into hands that may have changed it.</summary>
    public void Escape(Unknown reason) => Unknown ??= reason;

    /// <summary>The sequence was changed: whoever is walking through it must not go on.</summary>
    protected void Change() => version++;

    /// <summary>The elements, as long as nobody changes the sequence: .NET throws then.</summary>
    protected IEnumerable<Value> Guarded(IEnumerable<Value> elements)
    {
        int start = version;
        foreach (Value element in elements)
        {
            yield return element;
            if (version != start)
                throw new EvaluationAbandonedException(new Unknown("Define throws an exception here: a collection is changed while it is walked through", Origin));
        }
    }
}
