using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>An element of <c>matchExpressions</c>.</summary>
internal sealed class LabelRequirement(MapNode node)
{
    public MapNode Node { get; } = node;

    public string Key => Node.String("key").Or("");

    /// <summary>Whether the labels meet the requirement; null when it is not known.</summary>
    public bool? Matches(LabelSet labels)
    {
        Field<string> key = Node.String("key");
        Field<string> operation = Node.String("operator");
        if (!key.IsKnown || !operation.IsKnown || !Node.IsClosed("values"))
            return null;

        // An expression that the API server cannot read means nothing.
        if (operation.Value is "In" or "NotIn" && (!Values.Any() || Values.Contains(null)))
            return null;
        Field<string> label = labels[key.Value!];
        if (label.State is FieldState.Unknown or FieldState.Wrong)
            return null;
        return operation.Value switch
        {
            "Exists" => label.IsKnown,
            "DoesNotExist" => !label.IsKnown,
            "In" => label.IsKnown && Values.Contains(label.Value),
            "NotIn" => !label.IsKnown || !Values.Contains(label.Value),
            _ => null,
        };
    }

    public override string ToString()
    {
        string operation = Node.String("operator").Or("");
        return operation is "In" or "NotIn" ? $"{Key} {operation} ({string.Join(", ", Values)})" : $"{Key} {operation}";
    }

    private IEnumerable<string?> Values => Node.ListAt("values")?.OfType<ScalarNode>().Select(value => value.Value as string) ?? [];
}
