namespace SvcDsl.Emission;

public sealed class ObjectCountsTests
{
    [Fact]
    public void Counts_by_kind_in_the_order_of_the_code() =>
        Assert.Equal("1 Deployment, 2 Services, 1 Endpoints", Of(m =>
        {
            m.Deployment("a");
            m.ExternalName("b", "b.example.com");
            m.WithoutSelector("c");
            m.Endpoints("c");
        }));

    [Fact]
    public void An_empty_manifest_says_so() => Assert.Equal("no objects", Of(_ => { }));

    private static string Of(Action<Manifest> define) => ObjectCounts.Of(new ManifestDefinition("shop", define).Build().Objects);
}
