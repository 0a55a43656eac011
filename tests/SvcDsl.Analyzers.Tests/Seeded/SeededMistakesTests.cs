using SvcDsl.Rules;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl.Analyzers.Tests.Seeded;

/// <summary>Mistakes in the relations between objects, one at a time: the one right rule finds each of them, in YAML and in C#, and no other rule speaks.</summary>
public class SeededMistakesTests
{
    private static readonly IReadOnlyList<SeededMistake> All = [.. ServiceMistakes.All, .. PodMistakes.All, .. ReferenceMistakes.All];

    public static TheoryData<string> Names => [.. All.Select(mistake => mistake.ToString())];

    [Fact]
    public void There_are_many_and_no_two_are_the_same()
    {
        Assert.InRange(All.Count, 40, int.MaxValue);
        Assert.Distinct(All.Select(mistake => mistake.Yaml));
        Assert.Distinct(All.Select(mistake => mistake.ToString()));
    }

    [Fact]
    public void The_shop_in_YAML_is_right() => Assert.Empty(InYaml(Shop.Yaml));

    [Fact]
    public async Task The_shop_in_CSharp_is_right() => Assert.Empty(await InCSharpAsync(Shop.CSharp));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_found_in_YAML(string name)
    {
        SeededMistake mistake = Named(name);
        Verify(mistake, InYaml(mistake.Yaml.Apply(Shop.Yaml)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_is_found_in_CSharp(string name)
    {
        SeededMistake mistake = Named(name);
        Verify(mistake, await InCSharpAsync(mistake.CSharp.Apply(Shop.CSharp)));
    }

    private static SeededMistake Named(string name) => All.Single(mistake => mistake.ToString() == name);

    private static void Verify(SeededMistake mistake, IReadOnlyList<(string Id, string Message)> found) =>
        Assert.True(found.Count > 0 && found.All(finding => finding.Id == mistake.Rule), $"{mistake}:\n{string.Join("\n", found)}");

    private static IReadOnlyList<(string Id, string Message)> InYaml(string yaml)
    {
        YamlReadResult read = YamlReader.Read(yaml, "shop.yaml");
        Assert.Empty(read.Errors);
        return [.. RuleBook.Check(new ObjectSet(read.Objects), RuleSettings.Default).Select(finding => (finding.Rule.Id, finding.Message))];
    }

    private static async Task<IReadOnlyList<(string Id, string Message)>> InCSharpAsync(string source)
    {
        var options = new TestOptions(new Dictionary<string, string>());
        var compilation = TestCompilation.Create([("/src/Shop.cs", source)], options);
        TestCompilation.VerifyCompiles(compilation, "The shop");
        return [.. (await AnalyzerRun.AllAsync(compilation, options)).Select(diagnostic => (diagnostic.Id, diagnostic.GetMessage()))];
    }
}
