namespace SvcDsl;

/// <summary>What every kind of object has.</summary>
public class KubernetesObjectTests
{
    [Fact]
    public void All_kinds_have_labels_annotations_a_name_and_raw_YAML()
    {
        string[] names = [];
        string yaml = Manifests.Yaml(m => names =
        [
            Mark(m.Namespace("namespace")), Mark(m.Deployment("deployment")), Mark(m.Service("service")), Mark(m.ClusterIP("cluster-ip")),
            Mark(m.NodePort("node-port")), Mark(m.LoadBalancer("load-balancer")), Mark(m.ExternalName("external-name", "x.example.com")),
            Mark(m.Headless("headless")), Mark(m.WithoutSelector("without-selector")), Mark(m.Endpoints("endpoints")),
        ]);
        string[] documents = yaml.Split("---\n");
        Assert.Equal(names.Length, documents.Length);
        Assert.All(names.Zip(documents), pair => Assert.Contains(
            $"metadata:\n  name: {pair.First}\n  labels:\n    a: b\n  annotations:\n    c: d e\n  finalizers:\n  - example.com/f\n", pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_where_it_was_created()
    {
        string text = "";
        Manifests.Build(m => text = m.ClusterIP("web").In("shop").ToString()); // created
        Assert.StartsWith($"Service 'shop/web' at {SourceLine.At("created")}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_a_Service_are_not_its_selector() => Assert.DoesNotContain(
        "selector", Manifests.Yaml(m => m.ClusterIP("web").Labels(("app", "web"))), StringComparison.Ordinal);

    private static string Mark<T>(T item)
        where T : KubernetesObject<T> =>
        item.Labels(("a", "b")).Annotations(("c", "d e")).Merge("metadata: {finalizers: [example.com/f]}").Name;
}
