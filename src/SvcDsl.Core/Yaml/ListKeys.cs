using SvcDsl.Nodes;

namespace SvcDsl.Yaml;

/// <summary>The fields by which Kubernetes tells the items of a list apart.</summary>
internal sealed class ListKeys
{
    private static readonly ListKeys ByName = new("name");

    private static readonly Dictionary<string, ListKeys> Types = new(StringComparer.Ordinal)
    {
        ["Container"] = ByName,
        ["Volume"] = ByName,
        ["EnvVar"] = ByName,
        ["LocalObjectReference"] = ByName,
        ["VolumeMount"] = new("mountPath"),
        ["VolumeDevice"] = new("devicePath"),
        ["ContainerPort"] = new("containerPort", "protocol"),
        ["ServicePort"] = new("port", "protocol"),
        ["HostAlias"] = new("ip"),
    };

    private readonly string[] fields;

    private ListKeys(params string[] fields) => this.fields = fields;

    /// <summary>The keys of a list whose items have this type, or null when the list is replaced as a whole.</summary>
    public static ListKeys? Of(string? itemType) => itemType is not null && Types.TryGetValue(itemType, out ListKeys? keys) ? keys : null;

    /// <summary>The place of the item that has the same keys, or -1.</summary>
    public int IndexIn(ListNode list, MapNode wanted)
    {
        if (KeyOf(wanted) is not { } key)
            return -1;
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is MapNode item && KeyOf(item) is { } other && key.SequenceEqual(other))
                return i;
        }

        return -1;
    }

    private List<object>? KeyOf(MapNode item)
    {
        var key = new List<object>(fields.Length);
        foreach (string field in fields)
        {
            object? value = item[field] is null && field == "protocol" ? "TCP" : (item[field] as ScalarNode)?.Value;
            if (value is null)
                return null;
            key.Add(value);
        }

        return key;
    }
}
