namespace SvcDsl.Emission;

public sealed class PathMapTests
{
    [Theory]
    [InlineData("", "/repo/Shop.cs", "/repo/Shop.cs")]
    [InlineData("/repo/=/_/", "/_/src/Shop.cs", "/repo/src/Shop.cs")]
    [InlineData("/repo/=/_/", "/elsewhere/Shop.cs", "/elsewhere/Shop.cs")]
    [InlineData("/packages/=/_1/,/repo/=/_/", "/_/Shop.cs", "/repo/Shop.cs")]
    [InlineData("/a,,b/=/_/", "/_/Shop.cs", "/a,b/Shop.cs")]
    [InlineData("/a==b/=/_/", "/_/Shop.cs", "/a=b/Shop.cs")]
    [InlineData("nonsense", "/_/Shop.cs", "/_/Shop.cs")]
    public void Finds_the_path_of_this_machine(string map, string path, string expected) =>
        Assert.Equal(expected, PathMap.Parse(map).ToLocal(path));
}
