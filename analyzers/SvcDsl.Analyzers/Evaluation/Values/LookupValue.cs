using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>The groups of a sequence, in the order in which their keys came first.</summary>
internal sealed class LookupValue(Origin origin, StringComparer? texts) : SequenceValue(origin)
{
    private readonly Dictionary<object, GroupValue> byKey = [];
    private readonly List<GroupValue> groups = [];

    public StringComparer? Texts { get; } = texts;

    public int Count => groups.Count;

    public override IEnumerable<Value> Elements => groups;

    public GroupValue? Find(object key) => byKey.TryGetValue(key, out GroupValue? group) ? group : null;

    public void Add(object key, Value shown, Value item)
    {
        if (!byKey.TryGetValue(key, out GroupValue? group))
        {
            byKey[key] = group = new GroupValue(shown, item.Origin);
            groups.Add(group);
        }

        group.Items.Add(item);
    }
}
