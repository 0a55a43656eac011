using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>The maps of a list together with their places in it, which is how the API server's paths count them.</summary>
internal static class IndexedMaps
{
    public static IEnumerable<(MapNode Map, int Index)> IndexedMapsAt(this MapNode? map, string name)
    {
        if (map.ListAt(name) is not { } list)
            yield break;
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is MapNode item)
                yield return (item, i);
        }
    }
}
