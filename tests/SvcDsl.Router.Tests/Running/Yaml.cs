using System.Globalization;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SvcDsl.Router.Tests.Running;

/// <summary>Reads YAML documents into trees.</summary>
internal static class Yaml
{
    public static IReadOnlyList<MapNode> Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => (MapNode)Convert(document.RootNode))];
    }

    private static Node Convert(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                var map = new MapNode(Origin.None);
                foreach ((YamlNode key, YamlNode value) in mapping)
                    map.Set(((YamlScalarNode)key).Value!, Convert(value));
                return map;
            case YamlSequenceNode sequence:
                var list = new ListNode(Origin.None);
                foreach (YamlNode item in sequence)
                    list.Add(Convert(item));
                return list;
            default:
                return new ScalarNode(Value((YamlScalarNode)node), Origin.None);
        }
    }

    private static object? Value(YamlScalarNode scalar)
    {
        if (scalar.Style != ScalarStyle.Plain)
            return scalar.Value;
        if (long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
            return number;
        return scalar.Value switch { "true" => true, "false" => false, "null" or "~" or "" => null, _ => scalar.Value };
    }
}
