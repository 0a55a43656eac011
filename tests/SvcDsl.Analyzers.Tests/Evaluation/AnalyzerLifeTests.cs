using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>What an editor does to an analyzer: it asks twice, it loses interest, it has the files in another order.</summary>
public class AnalyzerLifeTests
{
    private static readonly (string, string)[] Files =
    [
        ("/src/A.cs", Code.Manifest("B.Add(m);\nm.Service(\"web\").Select((\"app\", \"wbe\")).Port(80);")),
        ("/src/B.cs", Code.File("static class B { public static void Add(Manifest m) => m.Deployment(\"web\").Container(\"C\", \"c:1\"); }")),
    ];

    private static readonly TestOptions Options = new(new Dictionary<string, string>());

    [Fact]
    public async Task A_cancelled_attempt_is_forgotten()
    {
        Compilation compilation = TestCompilation.Create(Files, Options);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new ManifestAnalyzer()], Options.ForAnalyzers());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analysis.GetAnalyzerDiagnosticsAsync(new CancellationToken(canceled: true)));
        var program = new ManifestProgram(compilation, Options);
        Assert.ThrowsAny<OperationCanceledException>(() => program.In(compilation.SyntaxTrees.First(), new CancellationToken(canceled: true)));
        Assert.Single(program.In(compilation.SyntaxTrees.First(), CancellationToken.None));
        Assert.Equal(2, (await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None)).Length);
    }

    [Fact]
    public async Task The_order_of_the_files_changes_nothing()
    {
        string forwards = await DescribeAsync(Files);
        Assert.Equal(forwards, await DescribeAsync([.. Files.AsEnumerable().Reverse()]));
        Assert.Equal(forwards, await DescribeAsync(Files));
    }

    private static async Task<string> DescribeAsync((string, string)[] files)
    {
        ImmutableArray<Diagnostic> diagnostics = await AnalyzerRun.AllAsync(TestCompilation.Create(files, Options), Options);
        return string.Join("\n", diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task Environments_are_named_where_only_some_have_the_finding() => VerifyAsync("build_property.SvcDslEnvironments", "dev;prod", """
        m.NodePort("web").Port(80, nodePort: m.IsEnvironment("prod") ? {|SVC3001:80|} : 30080);
        """);

    [Fact]
    public Task The_range_of_node_ports_is_a_setting() => VerifyAsync("svcdsl.node_port_range", "80-90", """
        m.NodePort("web").Port(80, nodePort: 80, name: "a").Port(81, nodePort: {|SVC3001:30080|}, name: "b");
        """);

    private static Task VerifyAsync(string key, string value, string body)
    {
        var test = new ManifestTest(Code.Manifest(body));
        test.Options[key] = value;
        return test.VerifyAsync();
    }
}
