namespace SvcDsl;

public class ExternalNameServiceTests
{
    [Fact]
    public void It_is_another_name_for_a_host() => Assert.Equal(
        "apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  type: ExternalName\n  externalName: db.example.com\n",
        Manifests.Yaml(m => m.ExternalName("db", "db.example.com")));

    [Fact]
    public void Its_host_is_its_name() => Assert.Contains(
        "value: postgres://db/shop\n",
        Manifests.Yaml(m => m.Deployment("web").Container("main", "i").Env("DB", $"postgres://{m.ExternalName("db", "db.example.com").Host}/shop")),
        StringComparison.Ordinal);

    [Fact]
    public void Null_is_refused() => Manifests.Build(m =>
        Assert.Equal("externalName", Assert.Throws<ArgumentNullException>(() => m.ExternalName("db", null!)).ParamName));
}
