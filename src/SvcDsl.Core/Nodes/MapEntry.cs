namespace SvcDsl.Nodes;

/// <summary>A key of a map with its value. The key is a scalar of its own because a diagnostic may have to point at it.</summary>
internal readonly record struct MapEntry(ScalarNode Key, Node Value)
{
    /// <summary>The key's text; empty when the key is not known.</summary>
    public string Name => Key.Value as string ?? "";
}
