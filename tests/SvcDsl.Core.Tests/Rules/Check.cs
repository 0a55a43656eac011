using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl.Rules;

/// <summary>Runs one rule over YAML.</summary>
internal static class Check
{
    /// <summary>A Deployment with the labels <c>app: web</c> and the given ports, in flow style.</summary>
    public static string Web(string ports = "[{name: http, containerPort: 5000}]", string labels = "{app: web}", string name = "web", string more = "") =>
        $$"""

        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: {{name}}}
        spec:
          selector: {matchLabels: {{labels}}}
          template:
            metadata: {labels: {{labels}}}
            spec:
              containers:
              - {name: main, image: i, ports: {{ports}}}
              {{more}}

        """;

    /// <summary>A Service of <c>app: web</c> with a spec in flow style.</summary>
    public static string Service(string spec, string name = "web") =>
        $"\n---\napiVersion: v1\nkind: Service\nmetadata: {{name: {name}}}\nspec: {spec}\n";

    public static ObjectSet SetOf(string yaml, Unknown? open = null)
    {
        YamlReadResult read = YamlReader.Read(yaml, "f");
        Assert.Empty(read.Errors);
        return new ObjectSet(read.Objects, open);
    }

    public static IReadOnlyList<Finding> With<TRule>(ObjectSet set, RuleSettings? settings = null)
        where TRule : Rule =>
        [.. RuleBook.Check(set, settings ?? RuleSettings.Default).Where(finding => finding.Rule == RuleBook.Rules.OfType<TRule>().Single().Info)];

    public static void Silent<TRule>(string yaml)
        where TRule : Rule =>
        Assert.Empty(With<TRule>(SetOf(yaml)).Select(finding => finding.Message));

    public static Finding Single<TRule>(string yaml, string path, string message)
        where TRule : Rule
    {
        Finding finding = Assert.Single(With<TRule>(SetOf(yaml)));
        Assert.Equal(message, finding.Message);
        Assert.Equal(path, finding.Path);
        Assert.True(finding.Origin.IsKnown);
        return finding;
    }

    /// <summary>Replaces the values written as <c>UNKNOWN</c> by unknown ones, and opens the maps and lists that hold an entry <c>OPEN</c>.</summary>
    public static ObjectSet SetWithUnknowns(string yaml)
    {
        var unknown = new Unknown("a test says so", Origin.None);
        return new ObjectSet([.. SetOf(yaml).Roots.Select(root => (MapNode)Blur(root, unknown))]);
    }

    private static Node Blur(Node node, Unknown unknown)
    {
        switch (node)
        {
            case ScalarNode { Value: "UNKNOWN" }:
                return ScalarNode.OfUnknown(unknown, node.Origin);
            case MapNode map:
                var maps = new MapNode(map.Origin) { Open = map["OPEN"] is null ? null : unknown };
                foreach (MapEntry entry in map.Where(entry => entry.Name != "OPEN"))
                    maps.Set(entry.Key, Blur(entry.Value, unknown));
                return maps;
            case ListNode list:
                var lists = new ListNode(list.Origin) { Open = list.Any(IsOpen) ? unknown : null };
                foreach (Node item in list.Where(item => !IsOpen(item)))
                    lists.Add(Blur(item, unknown));
                return lists;
            default:
                return node;
        }
    }

    private static bool IsOpen(Node item) => item is ScalarNode { Value: "OPEN" };
}
