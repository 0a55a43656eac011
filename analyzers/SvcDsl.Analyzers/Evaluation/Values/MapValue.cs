using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A dictionary with constant keys, in the order in which they were added.</summary>
internal sealed class MapValue(Origin origin) : SequenceValue(origin)
{
    private readonly List<(object Key, TupleValue Pair)> pairs = [];

    public override IEnumerable<Value> Elements => pairs.Select(pair => pair.Pair);

    public int Count => pairs.Count;

    public Value? this[object key]
    {
        get
        {
            foreach ((object candidate, TupleValue pair) in pairs)
            {
                if (candidate.Equals(key))
                    return pair.Elements[1];
            }

            return null;
        }
    }

    public void Set(ConstantValue key, Value value)
    {
        var pair = new TupleValue([key, value], key.Origin);
        int index = pairs.FindIndex(candidate => candidate.Key.Equals(key.Content));
        if (index < 0)
            pairs.Add((key.Content!, pair));
        else
            pairs[index] = (key.Content!, pair);
    }
}
