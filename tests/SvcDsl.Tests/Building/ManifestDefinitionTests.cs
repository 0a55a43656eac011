using SvcDsl.Rules;

namespace SvcDsl;

public class ManifestDefinitionTests
{
    [Fact]
    public void A_project_without_environments_has_a_default_one_and_takes_any()
    {
        ManifestDefinition shop = Definition();
        Assert.Equal("shop", shop.Name);
        Assert.Empty(shop.Environments);
        Assert.Equal("default", ManifestDefinition.DefaultEnvironment);
        Assert.Equal("default", shop.Build().Environment);
        Assert.Equal("laptop", shop.Build("laptop").Environment);
    }

    [Fact]
    public void Without_a_choice_the_first_environment_is_built()
    {
        ManifestDefinition shop = Definition("dev", "prod");
        Assert.Equal("dev", shop.Build().Environment);
        Assert.Contains("replicas: 1\n", shop.Build().ToYaml(), StringComparison.Ordinal);
        Assert.Contains("replicas: 3\n", shop.Build("prod").ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Define_sees_the_spelling_of_the_project()
    {
        BuiltManifest built = Definition("dev", "prod").Build("PROD");
        Assert.Equal("prod", built.Environment);
        Assert.Contains("replicas: 3\n", built.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_environment_is_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => Definition("dev", "prod").Build("qa"));
        Assert.Equal("environment", refused.ParamName);
        Assert.StartsWith("'qa' is none of the environments of this project (dev, prod); they are listed in SvcDslEnvironments.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_node_port_range_counts()
    {
        ManifestDefinition low = new("shop", m => m.NodePort("web").Select(m.Deployment("web")).Port(80, nodePort: 20080)) { NodePortRange = "20000-20999" };
        Assert.DoesNotContain(low.Build().Check(low.Settings), finding => finding.Level == Level.Error);
        Assert.Equal(["SVC3001"], low.Build().Check(RuleSettings.Default).Select(finding => finding.Rule.Id));
        Assert.Equal("30000-32767", Definition().NodePortRange);
    }

    [Fact]
    public void Findings_that_the_compiler_has_reported_are_kept() =>
        Assert.Equal(["k"], new ManifestDefinition("shop", _ => { }) { Reported = ["k"] }.Reported);

    [Fact]
    public void What_Define_throws_comes_through() => Assert.Throws<NotSupportedException>(
        () => new ManifestDefinition("shop", _ => throw new NotSupportedException()).Build());

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => new ManifestDefinition(null!, _ => { })).ParamName);
        Assert.Equal("define", Assert.Throws<ArgumentNullException>(() => new ManifestDefinition("shop", null!)).ParamName);
    }

    private static ManifestDefinition Definition(params string[] environments) =>
        new("shop", m => m.Deployment("web").Replicas(m.Environment == "prod" ? 3 : 1)) { Environments = environments };
}
