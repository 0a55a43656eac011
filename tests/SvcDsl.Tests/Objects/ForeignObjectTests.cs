namespace SvcDsl;

public class ForeignObjectTests
{
    [Fact]
    public void Objects_are_written_as_they_were_read() => Assert.Equal(
        """
        apiVersion: example.com/v1
        kind: Widget
        metadata:
          name: one
        zeta: 1
        alpha: "yes"
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: two
        data:
          KEY: "1"

        """,
        Manifests.Yaml(m => m.Yaml(
            """
            apiVersion: example.com/v1
            kind: Widget
            metadata: {name: one}
            zeta: 1
            alpha: "yes"
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: two}
            data: {KEY: "1"}
            """)));

    [Fact]
    public void They_are_handed_back_in_their_order() => Manifests.Build(m =>
    {
        ForeignObjects added = m.Yaml("{apiVersion: v1, kind: A, metadata: {name: a}}\n---\n{apiVersion: v1, kind: B, metadata: {name: b}}");
        Assert.Equal(2, added.Count);
        Assert.Equal(["a", "b"], added.Select(item => item.Name));
        Assert.Equal("b", added[1].Name);
        Assert.Equal(2, ((System.Collections.IEnumerable)added).Cast<ForeignObject>().Count());
        Assert.ThrowsAny<ArgumentException>(() => added[2]);
    });

    [Fact]
    public void A_list_stands_for_its_items() => Manifests.Build(m => Assert.Equal(
        ["a", "b"],
        m.Yaml("{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: A, metadata: {name: a}}, {apiVersion: v1, kind: B, metadata: {name: b}}]}").Select(item => item.Name)));

    [Fact]
    public void Empty_text_adds_nothing() => Assert.Equal("", Manifests.Yaml(m => Assert.Empty(m.Yaml("# nothing\n"))));

    [Fact]
    public void More_can_be_merged() => Assert.Contains(
        "data:\n  A: \"1\"\n  B: \"2\"\n",
        Manifests.Yaml(m => m.Yaml("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {A: \"1\"}}")[0].Merge("data: {B: \"2\"}")), StringComparison.Ordinal);

    [Fact]
    public void They_take_part_in_the_rules() => Assert.Equal(
        [],
        Manifests.Ids(m =>
        {
            m.Yaml("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec:
                  selector: {matchLabels: {app: db}}
                  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: i}]}}
                """);
            m.ClusterIP("db").Select(("app", "db")).Port(5432);
        }));

    [Theory]
    [InlineData("apiVersion: v1\nkind: ]", "The YAML is broken at line 2, column 7")]
    [InlineData("apiVersion: v1\n---\nkind: X", "The YAML document at line 1 has no apiVersion and kind, so it is not a Kubernetes object.")]
    [InlineData("just text", "The YAML is broken at line 1, column 1: A Kubernetes object is a map with apiVersion and kind, but here is the value just text")]
    public void What_is_no_object_is_refused(string yaml, string message) => Manifests.Build(m =>
    {
        var refused = Assert.Throws<ArgumentException>(() => m.Yaml(yaml));
        Assert.Equal("yaml", refused.ParamName);
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Null_is_refused() => Manifests.Build(m =>
        Assert.Equal("yaml", Assert.Throws<ArgumentNullException>(() => m.Yaml(null!)).ParamName));
}
