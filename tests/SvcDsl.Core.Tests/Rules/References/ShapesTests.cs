using FsCheck;
using FsCheck.Fluent;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

/// <summary>The kinds that routes and references are about, in shapes that nobody would write.</summary>
public class ShapesTests
{
    private static readonly (string ApiVersion, string Kind)[] Kinds =
    [
        ("networking.k8s.io/v1", "Ingress"), ("networking.k8s.io/v1", "NetworkPolicy"), ("gateway.networking.k8s.io/v1", "HTTPRoute"), ("monitoring.coreos.com/v1", "ServiceMonitor"),
        ("monitoring.coreos.com/v1", "PodMonitor"), ("policy/v1", "PodDisruptionBudget"), ("autoscaling/v2", "HorizontalPodAutoscaler"), ("v1", "ConfigMap"), ("v1", "Secret"),
        ("v1", "Service"), ("apps/v1", "Deployment"), ("apps/v1", "StatefulSet"), ("v1", "ServiceAccount"), ("v1", "PersistentVolumeClaim"),
    ];

    /// <summary>What makes the most of chance: each list of keys is one that stands together.</summary>
    private static readonly string[][] Keys =
    [
        ["rules", "defaultBackend", "tls", "ingressClassName", "podSelector", "policyTypes", "ingress", "egress", "selector", "template", "serviceName", "replicas"],
        ["http", "host", "paths", "path", "pathType", "backend", "hosts", "secretName", "service", "name", "port", "number"],
        ["from", "to", "ports", "podSelector", "namespaceSelector", "ipBlock", "cidr", "except", "endPort", "protocol", "matchLabels", "app"],
        ["scaleTargetRef", "minReplicas", "maxReplicas", "metrics", "type", "resource", "target", "averageUtilization", "minAvailable", "maxUnavailable", "apiVersion", "kind"],
        ["spec", "containers", "env", "envFrom", "volumes", "valueFrom", "configMapKeyRef", "secretKeyRef", "configMapRef", "configMap", "secret", "items"],
        ["endpoints", "podMetricsEndpoints", "port", "backendRefs", "name", "namespace", "matchNames", "any", "optional", "key", "serviceAccountName", "persistentVolumeClaim"],
    ];

    [Fact]
    public void Nothing_throws()
    {
        Prop.ForAll(Roots().ListOf().ToArbitrary(), roots =>
        {
            foreach (Finding finding in RuleBook.Check(new ObjectSet([.. roots]), RuleSettings.Default).Where(finding => finding.Rule.Id.StartsWith("SVC7", StringComparison.Ordinal)))
            {
                Assert.DoesNotMatch("[.]$|^ |  ", finding.Message);
                Assert.NotEmpty(finding.Path);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(12));
    }

    private static Gen<MapNode> Roots()
    {
        var unknown = new Unknown("a test says so", Origin.None);
        Gen<string> texts = Gen.Elements("web", "app", "http", "80", "/", "Prefix", "a b", "", "TCP", "10.0.0.0/8", "100%", "Deployment", "apps/v1", "Resource", "kubernetes.io/tls", "default");
        Gen<Node> scalars = Gen.Frequency(
            (8, texts.Select(text => (Node)Trees.Scalar(text))),
            (4, Gen.Elements<object?>(80L, 0L, -1L, long.MaxValue, 1.5, true, null).Select(value => (Node)Trees.Scalar(value))),
            (1, Gen.Constant((Node)ScalarNode.OfUnknown(unknown, Origin.None))));
        return from kind in Gen.Elements(Kinds)
               from spec in NodeOf(5)
               from data in NodeOf(1)
               from name in texts
               select Root(kind, spec, data, name);

        Gen<Node> NodeOf(int depth)
        {
            if (depth == 0)
                return scalars;
            Gen<Node> map = from keys in Gen.Elements(Keys)
                            from chosen in Gen.Elements(keys).ListOf(4)
                            from children in NodeOf(depth - 1).ListOf(4)
                            from isOpen in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
                            select Opened(Trees.Map([.. chosen.Zip(children)]), isOpen);
            Gen<Node> list = NodeOf(depth - 1).ListOf(2).Select(items => (Node)Trees.List([.. items]));
            return Gen.Frequency((2, scalars), (6, map), (3, list));
        }

        Node Opened(MapNode map, bool isOpen)
        {
            map.Open = isOpen ? unknown : null;
            return map;
        }

        static MapNode Root((string ApiVersion, string Kind) kind, Node spec, Node data, string name)
        {
            MapNode root = Trees.Map(("spec", spec), ("data", data), ("stringData", data), ("type", Trees.Scalar("kubernetes.io/dockerconfigjson")));
            root.Set("kind", Trees.Scalar(kind.Kind));
            root.Set("apiVersion", Trees.Scalar(kind.ApiVersion));
            root.Set("metadata", Trees.Map(("name", Trees.Scalar(name))));
            return root;
        }
    }
}
