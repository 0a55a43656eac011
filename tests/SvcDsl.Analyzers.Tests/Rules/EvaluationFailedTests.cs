using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Rules;

/// <summary>No program is known with which the evaluation fails; an editor that fails while it is asked for a setting is one way.</summary>
[Rule("SVC9019")]
public class EvaluationFailedTests
{
    private static readonly string Shop = Code.Manifest("m.NodePort(\"a\").Port(80, nodePort: 80);");

    private static readonly string Store = Shop.Replace("class Shop", "class Store", StringComparison.Ordinal);

    [Fact]
    public async Task Wrong_one_manifest_and_the_others_go_on()
    {
        ImmutableArray<Diagnostic> diagnostics = await RunAsync(new BrokenOptions("/src/File1.cs"));
        Assert.Equal([("SVC3001", "/src/File2.cs"), ("SVC9019", "/src/File1.cs")], diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceTree!.FilePath)).Order());
        Diagnostic failure = diagnostics.Single(diagnostic => diagnostic.Id == "SVC9019");
        Assert.Equal(DiagnosticSeverity.Info, failure.Severity);
        Assert.Equal("Shop", failure.Location.SourceTree!.GetText().ToString(failure.Location.SourceSpan));
        Assert.Equal("The manifest 'Shop' could not be evaluated: InvalidDataException: The settings cannot be read.", failure.GetMessage());
    }

    [Fact]
    public async Task Right() => Assert.DoesNotContain(await RunAsync(new BrokenOptions("/src/Other.cs")), diagnostic => diagnostic.Id == "SVC9019");

    private static Task<ImmutableArray<Diagnostic>> RunAsync(BrokenOptions options) =>
        new ManifestTest(Shop, Store).Compile().WithAnalyzers([new ManifestAnalyzer()], new AnalyzerOptions([], options)).GetAnalyzerDiagnosticsAsync();

    /// <summary>Options that fail when our settings are asked for in one file.</summary>
    private sealed class BrokenOptions(string path) : AnalyzerConfigOptionsProvider
    {
        private readonly TestOptions others = new(new Dictionary<string, string>());

        public override AnalyzerConfigOptions GlobalOptions => others.GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => tree.FilePath == path ? new Broken() : others.GetOptions(tree);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => others.GetOptions(textFile);

        private sealed class Broken : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = null;
                return key.StartsWith("svcdsl.", StringComparison.Ordinal) ? throw new InvalidDataException("The settings cannot be read.") : false;
            }
        }
    }
}
