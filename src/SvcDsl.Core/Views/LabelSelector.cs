using SvcDsl.Nodes;

namespace SvcDsl.Views;

/// <summary>A selector with <c>matchLabels</c> and <c>matchExpressions</c>. An empty one selects everything.</summary>
internal sealed class LabelSelector
{
    private LabelSelector(MapNode? node, bool isClosed)
    {
        Node = node;
        IsClosed = isClosed;
    }

    /// <summary>The selector as it was written; null when it was not.</summary>
    public MapNode? Node { get; }

    /// <summary>Whether everything in it is known.</summary>
    public bool IsClosed { get; }

    public LabelSet MatchLabels => LabelSet.At(Node, "matchLabels");

    public IEnumerable<LabelRequirement> Requirements => Node.MapsAt("matchExpressions").Select(node => new LabelRequirement(node));

    /// <summary>Whether it surely has neither labels nor expressions.</summary>
    public bool IsEmpty => IsClosed && MatchLabels.IsEmpty && !Requirements.Any();

    public static LabelSelector At(MapNode? parent, string name) => new(parent.MapAt(name), parent.IsClosed(name));

    /// <summary>Whether an object with these labels is selected. True and false are certain; null is "not known".</summary>
    public bool? Selects(LabelSet labels)
    {
        bool? result = IsClosed ? true : null;
        foreach (bool? part in Requirements.Select(requirement => requirement.Matches(labels)).Prepend(MatchLabels.Selects(labels)))
        {
            if (part == false)
                return false;
            result = part is null ? null : result;
        }

        return result;
    }

    /// <summary>The selector as a command line writes it: <c>app=web,tier In (a, b)</c>.</summary>
    public override string ToString() =>
        string.Join(",", Requirements.Select(requirement => requirement.ToString()).Prepend(MatchLabels.ToString()).Where(text => text.Length > 0));
}
