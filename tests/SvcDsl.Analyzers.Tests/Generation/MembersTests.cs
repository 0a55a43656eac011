using Microsoft.CodeAnalysis;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Generation;

/// <summary>The generated part of a manifest class.</summary>
public sealed class MembersTests
{
    [Fact]
    public void ServicesBecomeConstants()
    {
        var run = new GeneratorRun(
            """
            using SvcDsl;
            namespace Acme;
            [Manifest]
            public static partial class Shop
            {
                static void Define(Manifest m)
                {
                    var web = m.Deployment("web").Labels(("app", "web"));
                    var http = web.Container("web", "web:1").Port("http", 5000);
                    m.Service("web-front").Select(web).Port(80, to: http).Port(9090, to: 5000, name: "port");
                    m.Service("db").In("data").Port(5432);
                }

                static string Uses() => Services.WebFront.Host + Services.WebFront.Http.Url + Services.WebFront.PortPort.Port + Services.Db.Url + Services.Db.DnsName;
            }
            """);

        TestCompilation.VerifyCompiles(run.Generated, "The generated code");
        Assert.Equal("web-front", Constant(run, "WebFront", "Host"));
        Assert.Equal(80, Constant(run, "WebFront+Http", "Port"));
        Assert.Equal("http://web-front", Constant(run, "WebFront+Http", "Url"));
        Assert.Equal("tcp://web-front:9090", Constant(run, "WebFront+PortPort", "Url"));
        Assert.Equal("http://web-front", Constant(run, "WebFront", "Url"));
        Assert.Equal("tcp://db.data:5432", Constant(run, "Db", "Url"));
        Assert.Equal("db.data.svc.cluster.local", Constant(run, "Db", "DnsName"));
    }

    [Theory]
    [InlineData("services")]
    [InlineData("class")]
    [InlineData("1st")]
    [InlineData("web.v2")]
    [InlineData("host")]
    public void AnyNameCompiles(string name)
    {
        var run = new GeneratorRun(Manifest($"m.Service(\"{name}\").Port(80, name: \"{name}\").Port(81, name: \"url\");"));
        TestCompilation.VerifyCompiles(run.Generated, "The generated code");
    }

    [Fact]
    public void NamesThatAreNoNamesAreLeftOut()
    {
        var run = new GeneratorRun(Manifest("""m.Service("a\n*/ b").Port(80);"""));
        TestCompilation.VerifyCompiles(run.Generated, "The generated code");
        Assert.DoesNotContain("public static class A", run.File("Shop.g.cs"));
    }

    [Fact]
    public void NestedAndInternalClassesCompile()
    {
        var run = new GeneratorRun(
            """
            using SvcDsl;
            internal partial class Outer
            {
                [Manifest(Name = "my-shop")]
                internal sealed partial class Shop { private static void Define(Manifest m) => m.Service("web").Port(80); }
            }
            """);
        TestCompilation.VerifyCompiles(run.Generated, "The generated code");
        Assert.Contains("new(\"my-shop\", Define)", run.File("Outer.Shop.g.cs"));
    }

    [Theory]
    [InlineData("[Manifest] static class Shop { static void Define(Manifest m) { } }")]
    [InlineData("[Manifest] static partial class Shop { static void Describe(Manifest m) { } }")]
    [InlineData("[Manifest] static partial class Shop<T> { static void Define(Manifest m) { } }")]
    [InlineData("partial class Outer { [Manifest] private static partial class Shop { static void Define(Manifest m) { } } }")]
    public void AClassThatIsNoManifestGetsNothing(string source) =>
        Assert.Empty(new GeneratorRun("using SvcDsl; " + source).Result.GeneratedSources);

    [Fact]
    public void OnlyPortsThatAreTheSameInEveryEnvironmentAreConstants()
    {
        var run = new GeneratorRun(
            Manifest("""m.Service("web").Port(80, name: "http").Port(m.IsEnvironment("prod") ? 443 : 8443, name: "tls");"""),
            ("build_property.SvcDslEnvironments", "dev;prod"));
        TestCompilation.VerifyCompiles(run.Generated, "The generated code");
        Assert.Contains("class Http", run.File("Shop.g.cs"));
        Assert.DoesNotContain("class Tls", run.File("Shop.g.cs"));
        Assert.Contains("Environments = [\"dev\", \"prod\"]", run.File("Shop.g.cs"));
    }

    [Fact]
    public void WhatTheCompilerReportsIsHandedToTheEmitter()
    {
        var run = new GeneratorRun(Manifest("""m.Service("web").Select(("app", "web")).Port(80);"""));
        Assert.Contains("default|SVC1001|Service//web|spec.selector", run.File("Shop.g.cs"));
    }

    internal static string Manifest(string statements) =>
        $$"""
        using SvcDsl;
        [Manifest]
        public static partial class Shop
        {
            static void Define(Manifest m)
            {
                {{statements}}
            }
        }
        """;

    private static object? Constant(GeneratorRun run, string type, string name) =>
        run.Generated.GetTypeByMetadataName($"Acme.Shop+Services+{type}")!.GetMembers(name).OfType<IFieldSymbol>().Single().ConstantValue;
}
