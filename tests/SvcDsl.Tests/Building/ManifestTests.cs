using SvcDsl.Provenance;

namespace SvcDsl;

public class ManifestTests
{
    [Fact]
    public void Objects_are_written_in_the_order_in_which_they_are_created()
    {
        BuiltManifest built = Manifests.Build(m =>
        {
            m.ClusterIP("b");
            m.Deployment("c");
            m.ClusterIP("a");
        });
        Assert.Equal(["b", "c", "a"], built.Objects.Objects.Select(item => item.NameText));
    }

    [Fact]
    public void A_manifest_without_objects_is_empty() => Assert.Equal("", Manifests.Yaml(_ => { }));

    [Fact]
    public void Building_twice_gives_the_same_text()
    {
        var definition = new ManifestDefinition("test", m =>
        {
            Deployment api = m.Deployment("api").Labels(("b", "1"), ("a", "2"));
            ContainerPort http = api.Container("api", "i").Port("http", 8080);
            ClusterIPService service = m.ClusterIP("api").Select(api).Port(80, to: http);
            m.Deployment("web").Merge("spec: {paused: true}").Container("web", "i").Env("API", $"{service.Url()}/v1");
        });
        BuiltManifest first = definition.Build();
        Assert.Equal(first.ToYaml(), definition.Build().ToYaml());
        Assert.Equal(first.ToYaml(), first.ToYaml());
        Assert.Equal(first.ToYaml(), first.ToString());
        Assert.DoesNotContain('\r', first.ToYaml());
    }

    [Theory]
    [InlineData("prod", true)]
    [InlineData("PROD", true)]
    [InlineData("staging", true)]
    [InlineData("dev", false)]
    public void Environments_are_compared_without_case(string environment, bool expected)
    {
        bool? seen = null;
        Manifests.Build(m => seen = m.IsEnvironment("prod", "Staging"), environment);
        Assert.Equal(expected, seen);
    }

    [Fact]
    public void No_names_of_environments_means_none_of_them() => Manifests.Build(m =>
    {
        Assert.False(m.IsEnvironment());
        Assert.Equal("names", Assert.Throws<ArgumentNullException>(() => m.IsEnvironment(null!)).ParamName);
    });

    [Fact]
    public void A_loop_that_does_not_end_is_stopped()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new ManifestDefinition("test", m =>
        {
            // As an evaluation does, this tells the place of the calls, which would otherwise be looked up on the stack each time.
            using var scope = CallFrame.Enter(new CallFrame(Origin.None, [new("name", new(Origin.None))]));
            while (true)
                m.Namespace("n");
        }).Build());
        Assert.Equal("Define has created more than 100000 objects; is there a loop that does not end?", refused.Message);
    }
}
