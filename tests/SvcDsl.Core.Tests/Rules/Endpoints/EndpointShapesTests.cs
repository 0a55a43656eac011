using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

/// <summary>Objects with the keys of endpoints, policies and metadata, and anything below them.</summary>
public class EndpointShapesTests
{
    private const int Rounds = 300;

    private static readonly string[][] Kinds =
    [
        ["v1", "Endpoints"], ["discovery.k8s.io/v1", "EndpointSlice"], ["v1", "Service"], ["networking.k8s.io/v1", "NetworkPolicy"],
        ["policy/v1", "PodDisruptionBudget"], ["apps/v1", "Deployment"], ["v1", "Pod"], ["v1", "Namespace"],
    ];

    private static readonly string[] Keys =
    [
        "metadata", "name", "namespace", "labels", "annotations", "kubernetes.io/service-name", "spec", "selector", "matchLabels", "matchExpressions", "key", "operator",
        "values", "template", "containers", "ports", "port", "protocol", "appProtocol", "hostPort", "hostIP", "hostNetwork", "replicas", "clusterIP", "clusterIPs", "subsets",
        "addresses", "notReadyAddresses", "ip", "hostname", "nodeName", "endpoints", "addressType", "hints", "forZones", "forNodes", "ownerReferences", "uid", "controller",
        "finalizers", "ingress", "egress", "from", "to", "podSelector", "affinity", "podAffinity", "labelSelector", "topologySpreadConstraints", "generateName",
    ];

    private static readonly object?[] Values = ["web", "http", "TCP", "tcp", "IPv4", "10.0.0.1", "fe80::1", "None", "a b", "", "In", "Exists", "1.2.3", 80L, 0L, 70000L, 1.5, true, null];

    private static readonly Unknown Unknown = new("a test says so", Origin.None);

    [Fact]
    public void Rules_never_throw()
    {
        var random = new Random(1);
        int findings = 0;
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Finding finding in RuleBook.Check(new ObjectSet([.. Enumerable.Range(0, 3).Select(_ => Root(random))]), RuleSettings.Default))
            {
                findings++;
                Assert.NotEmpty(finding.Path);
                Assert.DoesNotMatch("[.]$", finding.Message);
            }
        }

        Assert.InRange(findings, Rounds, int.MaxValue);
    }

    private static MapNode Root(Random random)
    {
        string[] kind = Kinds[random.Next(Kinds.Length)];
        MapNode root = Trees.Map(("apiVersion", Trees.Scalar(kind[0])), ("kind", Trees.Scalar(kind[1])));
        foreach (string key in (string[])["metadata", "spec", "subsets", "endpoints", "ports", "addressType"])
        {
            if (random.Next(4) > 0)
                root.Set(key, NodeOf(random, 6));
        }

        if (random.Next(2) == 0)
            root.Map("metadata", Origin.None).Set("name", Trees.Scalar("web"));
        return root;
    }

    private static Node NodeOf(Random random, int depth)
    {
        int kind = random.Next(12);
        if (depth == 0 || kind < 2)
            return random.Next(12) == 0 ? ScalarNode.OfUnknown(Unknown, Origin.None) : Trees.Scalar(Values[random.Next(Values.Length)]);
        if (kind < 6)
            return Trees.List([.. Enumerable.Range(0, random.Next(4)).Select(_ => NodeOf(random, depth - 1))]);
        var map = new MapNode(Origin.None) { Open = random.Next(12) == 0 ? Unknown : null };
        for (int i = random.Next(9); i >= 0; i--)
            map.Set(Keys[random.Next(Keys.Length)], NodeOf(random, depth - 1));
        return map;
    }
}
