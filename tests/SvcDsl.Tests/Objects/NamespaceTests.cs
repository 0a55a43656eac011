namespace SvcDsl;

public class NamespaceTests
{
    [Fact]
    public void Objects_are_put_into_it_by_handle_or_by_name() => Assert.Equal(
        """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels:
            team: web
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: a
          namespace: shop
        spec:
          type: ClusterIP
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: b
          namespace: other
        spec:
          clusterIP: None

        """,
        Manifests.Yaml(m =>
        {
            Namespace shop = m.Namespace("shop").Labels(("team", "web"));
            m.ClusterIP("a").In(shop);
            m.Headless("b").In("other");
        }));

    [Fact]
    public void The_default_namespace_is_for_those_without_one_whenever_it_is_said()
    {
        BuiltManifest built = Manifests.Build(m =>
        {
            m.Namespace("shop");
            m.ClusterIP("a");
            m.ClusterIP("b").In("other");
            m.Yaml("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}");
            m.DefaultNamespace("shop");
            m.Deployment("d");
        });
        Assert.Equal(
            ["Namespace 'shop'", "Service 'shop/a'", "Service 'other/b'", "ConfigMap 'c'", "Deployment 'shop/d'"],
            built.Objects.Objects.Select(item => item.ToString()));
    }

    [Fact]
    public void Selectors_do_not_reach_beyond_it() => Assert.Equal(
        ["SVC1001"], Manifests.Ids(m => m.ClusterIP("a").In("shop").Select(m.Deployment("a").In("other")).Port(80)));

    [Fact]
    public void Null_is_refused() => Manifests.Build(m =>
    {
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => m.Namespace(null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => m.DefaultNamespace(null!)).ParamName);
        Assert.Equal("namespace", Assert.Throws<ArgumentNullException>(() => m.ClusterIP("a").In((string)null!)).ParamName);
        Assert.Equal("namespace", Assert.Throws<ArgumentNullException>(() => m.ClusterIP("a").In((Namespace)null!)).ParamName);
    });
}
