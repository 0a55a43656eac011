namespace SvcDsl.Tool.Configuration;

public class GlobTests
{
    [Theory]
    [InlineData("*", "a.yaml")]
    [InlineData("*", "k8s/a.yaml")]
    [InlineData("*.yaml", "k8s/prod/a.yaml")]
    [InlineData("*.{yml,yaml}", "a.yml")]
    [InlineData("*.{yml,yaml}", "k8s/a.yaml")]
    [InlineData("k8s/**.yaml", "k8s/a.yaml")]
    [InlineData("k8s/**.yaml", "k8s/prod/eu/a.yaml")]
    [InlineData("/a.yaml", "a.yaml")]
    [InlineData("k8s/*/a.yaml", "k8s/prod/a.yaml")]
    [InlineData("**/prod/**", "prod/a.yaml")]
    [InlineData("**/prod/**", "k8s/prod/a.yaml")]
    [InlineData("{k8s,deploy}/**", "deploy/x/a.yaml")]
    [InlineData("{a,b{1,2}}.yaml", "b2.yaml")]
    [InlineData("a{1..3}.yaml", "a2.yaml")]
    [InlineData("a?.yaml", "ab.yaml")]
    [InlineData("[ab].yaml", "b.yaml")]
    [InlineData("[a-c].yaml", "b.yaml")]
    [InlineData("[!a].yaml", "b.yaml")]
    [InlineData("{single}.yaml", "{single}.yaml")]
    [InlineData(@"\*.yaml", "*.yaml")]
    public void Matches(string pattern, string path) => Assert.True(new Glob(pattern).Matches(path));

    [Theory]
    [InlineData("*.yaml", "a.yml")]
    [InlineData("*.cs", "a.yaml")]
    [InlineData("k8s/*.yaml", "k8s/prod/a.yaml")]
    [InlineData("k8s/**.yaml", "other/k8s/a.yaml")]
    [InlineData("/a.yaml", "k8s/a.yaml")]
    [InlineData("a{1..3}.yaml", "a4.yaml")]
    [InlineData("a?.yaml", "a.yaml")]
    [InlineData("[!a].yaml", "a.yaml")]
    [InlineData("k8s?a.yaml", "k8s/a.yaml")]
    [InlineData(@"\*.yaml", "a.yaml")]
    [InlineData("[a.yaml", "a.yaml")]
    public void Does_not_match(string pattern, string path) => Assert.False(new Glob(pattern).Matches(path));

    [Fact]
    public void Braces_that_multiply_end() =>
        Assert.False(new Glob(string.Concat(Enumerable.Repeat("{a,b}", 40))).Matches("c"));
}
