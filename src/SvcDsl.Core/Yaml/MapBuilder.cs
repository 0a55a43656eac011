using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl.Yaml;

/// <summary>Collects the keys of a map: keys that occur twice are errors, and keys that are merged in yield to written ones.</summary>
internal sealed class MapBuilder(List<YamlError> errors)
{
    // The entries as they are written; where they are, and that a key is new, is the map's own business.
    private readonly MapNode written = new(Origin.None);
    private List<MapNode>? merged;

    public void Add(Node key, Node value, bool isMerge)
    {
        if (isMerge)
            AddMerged(value);
        else if (key is not ScalarNode scalar)
            errors.Add(new YamlError("A key is a single value, but here is a map or a list", key.Origin));
        else
            AddWritten(ScalarResolver.AsKey(scalar), value);
    }

    public MapNode Build(Origin origin)
    {
        var map = new MapNode(origin);
        foreach (MapEntry entry in (merged ?? []).SelectMany(from => from).Where(entry => written[entry.Name] is null))
        {
            // Of several merged maps the first wins.
            if (map[entry.Name] is null)
                map.Set(entry.Key, entry.Value);
        }

        foreach (MapEntry entry in written)
            map.Set(entry.Key, entry.Value);
        return map;
    }

    private void AddWritten(ScalarNode key, Node value)
    {
        string name = (string)key.Value!;
        if (written.TryGet(name, out MapEntry first))
        {
            errors.Add(new YamlError(
                $"The key '{name}' is already written in line {first.Key.Origin.Line}, column {first.Key.Origin.Column}; remove one of the two", key.Origin));
            return;
        }

        written.Set(key, value);
    }

    private void AddMerged(Node value)
    {
        switch (value)
        {
            case MapNode map:
                (merged ??= []).Add(map);
                break;
            case ListNode list when list.All(item => item is MapNode):
                (merged ??= []).AddRange(list.Cast<MapNode>());
                break;
            default:
                errors.Add(new YamlError("The merge key << takes a map or a list of maps", value.Origin));
                break;
        }
    }
}
