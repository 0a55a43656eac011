using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;
using Xunit.Abstractions;

namespace SvcDsl.Rules;

public class RuleBookTests(ITestOutputHelper output)
{
    private const int Pairs = 10_000;

    [Fact]
    public void Every_rule_is_in_the_book_once_in_the_order_of_IDs()
    {
        Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule))).Select(type => type.Name).Order(),
            RuleBook.Rules.Select(rule => rule.GetType().Name).Order());
        string[] ids = [.. RuleBook.Rules.Select(rule => rule.Info.Id)];
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^SVC[1-8][0-9]{3}$", id));
    }

    [Fact]
    public void Every_rule_has_a_test_class_in_the_mirrored_folder() => Assert.All(
        RuleBook.Rules, rule => Assert.NotNull(typeof(RuleBookTests).Assembly.GetType($"{rule.GetType().FullName}Tests")));

    [Fact]
    public void Titles_are_headings_and_descriptions_are_sentences() => Assert.All(RuleBook.Rules, rule =>
    {
        Assert.DoesNotMatch("[.!?]$", rule.Info.Title);
        Assert.Matches("^[A-Z].*[.]$", rule.Info.Description);
    });

    [Fact]
    public void Findings_come_by_object_then_by_rule()
    {
        ObjectSet set = Check.SetOf(
            Check.Service("{type: NodePort, selector: {app: x}, ports: [{port: 0, nodePort: 1}]}", "a_b") + Check.Service("{selector: {app: z}, ports: [{port: 0}]}", "b"));
        Assert.Equal(
            ["a_b SVC1001", "a_b SVC2005", "a_b SVC3001", "a_b SVC4002", "b SVC1001", "b SVC2005"],
            RuleBook.Check(set, RuleSettings.Default).Select(finding => $"{finding.Object.NameText} {finding.Rule.Id}"));
    }

    [Fact]
    public void Rules_never_throw_whatever_the_shape()
    {
        Prop.ForAll(Shapes().ListOf().ToArbitrary(), roots =>
        {
            foreach (Finding finding in RuleBook.Check(new ObjectSet([.. roots]), RuleSettings.Default))
            {
                Assert.DoesNotMatch("[.]$", finding.Message);
                Assert.NotEmpty(finding.Path);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(12));
    }

    [Theory]
    [InlineData("web", 0)]
    [InlineData("wbe", Pairs)]
    public void Thousands_of_Services_with_their_Deployments_are_checked_in_about_a_second(string selected, int findings)
    {
        var yaml = new StringBuilder();
        for (int i = 0; i < Pairs; i++)
        {
            yaml.Append(Check.Web(labels: $"{{part-of: shop, app: web-{i}}}", name: $"web-{i}"));
            yaml.Append(Check.Service($"{{selector: {{part-of: shop, app: {selected}-{i}}}, ports: [{{port: 80, targetPort: {(i % 2 == 0 ? "http" : "5000")}}}]}}", $"web-{i}"));
        }

        ObjectSet set = Check.SetOf(yaml.ToString());
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Equal(findings, RuleBook.Check(set, RuleSettings.Default).Count);

        // Generous, because the machine may be busy; visiting every pair would take minutes.
        output.WriteLine($"{Pairs} pairs in {watch.Elapsed}");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    /// <summary>Objects with the right keys and anything below them.</summary>
    private static Gen<MapNode> Shapes()
    {
        Gen<string> keys = Gen.Elements(
            "metadata", "name", "namespace", "labels", "annotations", "spec", "selector", "matchLabels", "matchExpressions", "key", "operator", "values", "template",
            "containers", "initContainers", "ports", "port", "targetPort", "nodePort", "containerPort", "hostPort", "protocol", "type", "clusterIP", "restartPolicy", "app",
            "clusterIPs", "ipFamilies", "ipFamilyPolicy", "externalIPs", "externalName", "externalTrafficPolicy", "internalTrafficPolicy", "healthCheckNodePort", "sessionAffinity",
            "sessionAffinityConfig", "clientIP", "timeoutSeconds", "loadBalancerIP", "loadBalancerClass", "loadBalancerSourceRanges", "allocateLoadBalancerNodePorts", "trafficDistribution",
            "replicas", "scaleTargetRef", "service.beta.kubernetes.io/load-balancer-source-ranges");
        Gen<object?> values = Gen.Elements<object?>("web", "http", "TCP", "UDP", "NodePort", "ExternalName", "Always", "In", "", "a b", "None", "ClientIP", "Local", "IPv4", "10.0.0.1", "2001:DB8::1", "10.0.0.1/8", "web.default.svc.cluster.local", "LoadBalancer", 80L, 0L, 30000L, long.MaxValue, 1.5, true, null);
        var unknown = new Unknown("a test says so", Origin.None);
        Gen<string> kinds = Gen.Elements("Service", "Deployment", "Pod", "CronJob", "StatefulSet", "Other");

        return from kind in kinds
               from apiVersion in Gen.Elements("v1", "apps/v1")
               from rest in NodeOf(5)
               select Root(kind, apiVersion, rest);

        MapNode Root(string kind, string apiVersion, Node rest)
        {
            MapNode root = rest as MapNode ?? Trees.Map(("spec", rest));
            root.Set("kind", Trees.Scalar(kind));
            root.Set("apiVersion", Trees.Scalar(apiVersion));
            return root;
        }

        Gen<Node> NodeOf(int depth)
        {
            Gen<Node> scalar = Gen.Frequency(
                (8, values.Select(value => (Node)Trees.Scalar(value))),
                (1, Gen.Constant((Node)ScalarNode.OfUnknown(unknown, Origin.None))));
            if (depth == 0)
                return scalar;
            Gen<Node> map = from names in keys.ListOf(5)
                            from children in NodeOf(depth - 1).ListOf(5)
                            from isOpen in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
                            select Opened(Trees.Map([.. names.Zip(children)]), isOpen);
            Gen<Node> list = NodeOf(depth - 1).ListOf(2).Select(items => (Node)Trees.List([.. items]));
            return Gen.Frequency((2, scalar), (6, map), (3, list));
        }

        Node Opened(MapNode map, bool isOpen)
        {
            map.Open = isOpen ? unknown : null;
            return map;
        }
    }
}
