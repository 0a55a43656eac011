using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Yaml;

/// <summary>Pods that are declared to come from elsewhere count in C# and in YAML.</summary>
public class PodsFromElsewhereTests
{
    [Fact]
    public Task In_csharp() => new ManifestTest(Code.Manifest("""
        m.PodsFromElsewhere(("app", "redis"), ("role", "primary"));
        m.Service("redis").Select(("app", "redis")).Port(80);
        m.Service("b").{|SVC1001:Select(("app", "rediss"))|}.Port(80);
        """)).VerifyAsync();

    [Fact]
    public Task In_yaml() => new ManifestTest(Code.Manifest("""m.PodsFromElsewhere(("app", "redis"));"""))
        .WithYaml(YamlFileTests.Service("redis", "redis")).VerifyAsync();

    [Fact]
    public Task A_label_that_is_not_known_may_be_any() => new ManifestTest(Code.Manifest("""
        string name = System.IO.File.{|SVC9012:ReadAllText("name")|};
        m.PodsFromElsewhere(("app", name));
        m.Service("redis").Select(("app", "redis")).Port(80);
        """)).VerifyAsync();
}
