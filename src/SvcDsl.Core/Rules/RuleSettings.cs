using System.Globalization;

namespace SvcDsl.Rules;

/// <summary>What a team may set about the rules, and about the cluster that the manifests are for.</summary>
internal sealed record RuleSettings
{
    /// <summary>The key of <see cref="NodePorts"/> in <c>.editorconfig</c>.</summary>
    public const string NodePortRangeKey = "svcdsl.node_port_range";

    public static readonly RuleSettings Default = new();

    /// <summary>The API server's <c>--service-node-port-range</c>.</summary>
    public PortRange NodePorts { get; init; } = new(30000, 32767);
}

/// <summary>A range of port numbers, both ends included.</summary>
internal readonly record struct PortRange(int First, int Last)
{
    public bool Contains(int port) => port >= First && port <= Last;

    /// <summary>Reads <c>30000-32767</c>.</summary>
    public static bool TryParse(string text, out PortRange range)
    {
        string[] ends = text.Split('-');
        range = default;
        if (ends.Length != 2
            || !int.TryParse(ends[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            || !int.TryParse(ends[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            || first < 1 || last > 65535 || first > last)
            return false;
        range = new PortRange(first, last);
        return true;
    }

    public override string ToString() => $"{First}-{Last}";
}
