using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers.Evaluation;
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
        var program = new ManifestProgram(compilation, Options.ForAnalyzers());
        Assert.ThrowsAny<OperationCanceledException>(() => program.In(compilation.SyntaxTrees.First(), new CancellationToken(canceled: true)));
        Assert.Equal(2, program.In(compilation.SyntaxTrees.First(), CancellationToken.None).Count());
        Assert.Equal(2, (await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None)).Length);
    }

    [Fact]
    public async Task An_evaluation_that_is_under_way_is_cancelled_and_forgotten()
    {
        // Without an end for as long as nobody cancels: the limits are far away.
        var options = new TestOptions(new Dictionary<string, string> { ["svcdsl.evaluation_steps"] = int.MaxValue.ToString(CultureInfo.InvariantCulture) });
        Compilation compilation = TestCompilation.Create([("/src/A.cs", Code.Manifest("m.Service(\"a\").Port(70000);\nfor (int i = 0; B.GoesOn(i); ) { i++; i--; }"))], options);
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("static class B { public static bool GoesOn(int i) => i >= 0; }", TestCompilation.ParseOptions, "/src/B.cs"));
        var program = new ManifestProgram(compilation, options.ForAnalyzers());
        using var cancellation = new CancellationTokenSource();
        Task run = Task.Run(() => program.In(compilation.SyntaxTrees.First(), cancellation.Token));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        // The next version of the program starts from what the cancelled evaluation has bound.
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Last(), CSharpSyntaxTree.ParseText("static class B { public static bool GoesOn(int i) => i > 0; }", TestCompilation.ParseOptions, "/src/B.cs"));
        Assert.Equal("SVC2005", Assert.Single(new ManifestProgram(compilation, options.ForAnalyzers()).In(compilation.SyntaxTrees.First(), CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Whoever_waits_for_somebody_else_can_be_cancelled()
    {
        object gate = new();
        using var cancellation = new CancellationTokenSource();
        using var held = new ManualResetEventSlim();
        using var released = new ManualResetEventSlim();
        Task holder = Task.Run(() => Exclusive.Run(gate, () => { held.Set(); released.Wait(CancellationToken.None); return 0; }, CancellationToken.None));
        held.Wait(CancellationToken.None);
        Task waiting = Task.Run(() => Exclusive.Run(gate, () => 0, cancellation.Token));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        released.Set();
        await holder;
        Assert.Equal(1, Exclusive.Run(gate, () => 1, CancellationToken.None));
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
