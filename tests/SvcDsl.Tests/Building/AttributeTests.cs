namespace SvcDsl;

public class AttributeTests
{
    [Fact]
    public void A_manifest_may_have_a_name_of_its_own()
    {
        Assert.Null(new ManifestAttribute().Name);
        Assert.Equal("shop", new ManifestAttribute { Name = "shop" }.Name);
    }

    [Fact]
    public void The_list_of_manifests_names_classes() =>
        Assert.Equal(typeof(AttributeTests), new ManifestClassAttribute(typeof(AttributeTests)).Type);
}
