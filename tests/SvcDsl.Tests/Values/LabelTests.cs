namespace SvcDsl;

public class LabelTests
{
    private static readonly Dictionary<string, string> Common = new() { ["app"] = "web", ["example.com/tier"] = "front" };

    [Fact]
    public void Pairs_and_elements_of_dictionaries_are_labels() => Assert.Equal(
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          labels:
            app: web
            example.com/tier: front
            version: "2"
        spec:
          type: ClusterIP

        """,
        Manifests.Yaml(m => m.ClusterIP("web").Labels([.. Common.Select(pair => (Label)pair)]).Labels(("version", "2"))));

    [Fact]
    public void Each_label_knows_its_statement() => Assert.StartsWith(
        SourceLine.At("bad label"),
        Assert.Single(Manifests.Check(m =>
        {
            m.ClusterIP("api").Select(m.Deployment("api")).Port(80);
            Deployment web = m.Deployment("web");
            web.PodLabels(("release", "not valid")); // bad label
        })).Origin.ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void Values_are_always_texts() => Assert.Contains(
        "    a: \"true\"\n    b: \"1\"\n    c: \"\"\n    d: \"null\"\n",
        Manifests.Yaml(m => m.Namespace("n").Labels(("a", "true"), ("b", "1"), ("c", ""), ("d", "null"))), StringComparison.Ordinal);

    [Fact]
    public void No_label_without_a_key_and_a_value()
    {
        Assert.Equal("pair.Key", Assert.Throws<ArgumentNullException>(() => (Label)(null!, "v")).ParamName);
        Assert.Equal("pair.Value", Assert.Throws<ArgumentNullException>(() => (Label)("k", null!)).ParamName);
        Assert.Equal("pair.Value", Assert.Throws<ArgumentNullException>(() => (Label)new KeyValuePair<string, string>("k", null!)).ParamName);
        Manifests.Build(m => Assert.Equal("labels", Assert.Throws<ArgumentException>(() => m.Namespace("n").Labels(default(Label))).ParamName));
    }
}
