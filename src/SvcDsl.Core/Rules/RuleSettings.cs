using System.Globalization;

namespace SvcDsl.Rules;

/// <summary>What a team may set about the rules, and about the cluster that the manifests are for.</summary>
internal sealed record RuleSettings
{
    /// <summary>The key of <see cref="NodePorts"/> in <c>.editorconfig</c>.</summary>
    public const string NodePortRangeKey = "svcdsl.node_port_range";

    /// <summary>The key of <see cref="Target"/> in <c>.editorconfig</c>.</summary>
    public const string KubernetesVersionKey = "svcdsl.kubernetes_version";

    public static readonly RuleSettings Default = new();

    /// <summary>How settings are looked up by their keys.</summary>
    public delegate bool Lookup(string key, out string? text);

    /// <summary>The API server's <c>--service-node-port-range</c>.</summary>
    public PortRange NodePorts { get; init; } = new(30000, 32767);

    /// <summary>The oldest cluster that the objects have to work on.</summary>
    public KubernetesVersion Target { get; init; } = KubernetesVersion.Default;

    /// <summary>Reads the settings; what is not set, or cannot be read, keeps its default.</summary>
    /// <param name="lookup">The texts by their keys.</param>
    /// <param name="refused">Is told what cannot be read, as a sentence without a full stop.</param>
    public static RuleSettings Read(Lookup lookup, Action<string>? refused = null)
    {
        RuleSettings settings = Default;
        if (lookup(NodePortRangeKey, out string? range))
        {
            if (PortRange.TryParse(range!, out PortRange ports))
                settings = settings with { NodePorts = ports };
            else
                refused?.Invoke($"{NodePortRangeKey} is '{range}', which is no range of ports, so {settings.NodePorts} is used; write one such as 30000-32767");
        }

        if (lookup(KubernetesVersionKey, out string? version))
        {
            if (KubernetesVersion.TryParse(version!, out KubernetesVersion target))
                settings = settings with { Target = target };
            else
                refused?.Invoke($"{KubernetesVersionKey} is '{version}', which the rules do not know, so {settings.Target} is used; write one from {KubernetesVersion.Oldest} to {KubernetesVersion.Newest}");
        }

        return settings;
    }
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
