using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>
/// A project may reference an older or a newer <c>SvcDsl.dll</c> than the analyzer was built with. What is not the same there is unknown:
/// no exception, and nothing is claimed.
/// </summary>
public class OtherDslTests
{
    private const string Dsl = """
        namespace SvcDsl;

        public sealed class ManifestAttribute : System.Attribute { }

        public enum Protocol { Tcp, Udp, Sctp, Quic }

        public sealed class Manifest
        {
            public string Environment => "";
            public string Region => "";
            public Deployment Deployment(string name) => new();
            public Deployment Deployment(string name, int generation) => new();
            public Service Service(string name) => new();
            public Gateway Gateway(string name) => new();
            public static Manifest operator +(Manifest one, Manifest other) => one;
        }

        public sealed class Deployment
        {
            public Container Container(string name, string image) => new();
            public Deployment Labels(params string[] labels) => this;
            public string Replicas(int replicas) => "";
            public int this[string name] => 1;
        }

        public sealed class Container
        {
            public Container WithPort(int number, string? name = null, Protocol? protocol = null) => this;
            public Container Port(int number, Protocol? protocol = null) => this;
        }

        public sealed class Service
        {
            public Service Select(Deployment workload) => this;
            public Service Port(int port, Target to = default) => this;
        }

        public struct Target
        {
            public static implicit operator Target(int number) => default;
        }

        public sealed class Gateway
        {
            public Gateway Route(string host) => this;
        }
        """;

    private static readonly Lazy<MetadataReference> Image = new(() => Emit(Dsl));

    [Theory]
    [InlineData("m.Gateway(\"a\").Route(\"b\");")]
    [InlineData("m.Deployment(\"a\", 5);")]
    [InlineData("m.Deployment(m.Region);")]
    [InlineData("var n = m + m; n.Service(\"A\");")]
    [InlineData("m.Deployment(\"a\").Labels(\"x\", \"y\");")]
    [InlineData("m.Deployment(\"a\" + m.Deployment(\"b\")[\"c\"]);")]
    [InlineData("m.Deployment(\"a\").Container(\"c\", \"c:1\").WithPort(80, protocol: Protocol.Quic);")]
    [InlineData("m.Deployment(\"a\").Container(\"c\", \"c:1\").Port(80).Port(81);")]
    [InlineData("m.Service(\"a\").Select(m.Deployment(\"b\")).Port(80, 5);")]
    [InlineData("m.Service(\"a\").Select(m.Deployment(\"b\")).Port(0);")]
    [InlineData("string text = m.Deployment(\"a\").Replicas(-1); m.Service(text).Port(80);")]
    [InlineData("System.Func<string, Gateway> make = m.Gateway; make(\"a\").Route(\"b\");")]
    [InlineData("foreach (var make in new System.Func<string, Deployment>[] { m.Deployment }) make(\"a\").Labels(\"b\");")]
    public async Task What_differs_is_unknown(string body)
    {
        ImmutableArray<Diagnostic> diagnostics = await RunAsync(body);
        Assert.All(diagnostics, diagnostic => Assert.True(diagnostic.Id is "SVC9012", diagnostic.ToString()));
        Assert.NotEmpty(diagnostics);
    }

    [Fact]
    public async Task What_is_the_same_is_checked() =>
        Assert.Equal("SVC4002", Assert.Single(await RunAsync("m.Deployment(\"A\");")).Id);

    [Fact]
    public async Task Without_any_member()
    {
        MetadataReference empty = Emit("namespace SvcDsl; public sealed class ManifestAttribute : System.Attribute { } public sealed class Manifest { }");
        Assert.Empty(await RunAsync("", empty));
    }

    private static Task<ImmutableArray<Diagnostic>> RunAsync(string body, MetadataReference? dsl = null)
    {
        var options = new TestOptions(new Dictionary<string, string>());
        CSharpCompilation compilation = Compile("Test", Code.Manifest(body), [.. Others(), dsl ?? Image.Value]);
        TestCompilation.VerifyCompiles(compilation, "The test");
        return AnalyzerRun.AllAsync(compilation, options);
    }

    private static IEnumerable<MetadataReference> Others() =>
        References.All.Where(reference => !Path.GetFileName(reference.Display ?? "").StartsWith("SvcDsl", StringComparison.Ordinal));

    private static CSharpCompilation Compile(string name, string source, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions, "/src/File1.cs")], references, TestCompilation.CompilationOptions);

    private static MetadataReference Emit(string source)
    {
        var image = new MemoryStream();
        Assert.True(Compile("SvcDsl", source, Others()).Emit(image).Success);
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }
}
