namespace SvcDsl.Analyzers.Tests.Generation;

/// <summary>The document that shows the YAML while one types.</summary>
public sealed class PreviewTests
{
    [Fact]
    public void ItShowsTheYamlOfEveryEnvironment()
    {
        string preview = new GeneratorRun(
            MembersTests.Manifest("""m.Deployment("web").Replicas(m.IsEnvironment("prod") ? 3 : 1).Container("web", "web:1");"""),
            ("build_property.SvcDslEnvironments", "dev;prod")).File("Shop.yaml.g.cs");
        Assert.Contains("// Environment: dev\n", preview);
        Assert.Contains("//   replicas: 1\n", preview);
        Assert.Contains("// Environment: prod\n", preview);
        Assert.Contains("//   replicas: 3\n", preview);
    }

    [Fact]
    public void ItSaysWhatIsNotKnown()
    {
        string preview = new GeneratorRun(MembersTests.Manifest("""m.Deployment("web").Replicas(int.Parse(System.Environment.GetEnvironmentVariable("N")!)).Container("web", "web:1");""")).File("Shop.yaml.g.cs");
        Assert.Contains("// (incomplete: ", preview);
        Assert.Contains("(unknown)", preview);
    }

    [Fact]
    public void ItHidesSecrets()
    {
        string preview = new GeneratorRun(MembersTests.Manifest("""m.Yaml("{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {password: hunter2}}");""")).File("Shop.yaml.g.cs");
        Assert.DoesNotContain("hunter2", preview);
        Assert.Contains("(hidden)", preview);
    }
}
