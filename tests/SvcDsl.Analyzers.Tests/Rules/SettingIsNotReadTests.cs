using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC9013")]
public class SettingIsNotReadTests
{
    [Theory]
    [InlineData("svcdsl.node_port_range", "30000", "svcdsl.node_port_range is '30000', which is no range of ports, so 30000-32767 is used; write one such as 30000-32767")]
    [InlineData("svcdsl.kubernetes_version", "1.99", "svcdsl.kubernetes_version is '1.99', which the rules do not know, so 1.34 is used; write one from 1.32 to 1.36")]
    [InlineData("svcdsl.evaluation_steps", "many", "svcdsl.evaluation_steps is 'many', which is no number above zero, so 5000000 is used")]
    public async Task Wrong(string key, string value, string message)
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(key, value));
        Assert.Equal(("SVC9013", message), (diagnostic.Id, diagnostic.GetMessage()));
        Assert.Equal("Shop", diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
    }

    [Theory]
    [InlineData("svcdsl.node_port_range", "80-90")]
    [InlineData("svcdsl.kubernetes_version", "1.36")]
    [InlineData("svcdsl.kubernetes_version", "v1.32")]
    [InlineData("svcdsl.evaluation_steps", "1000")]
    public async Task Right(string key, string value) => Assert.Empty(await RunAsync(key, value));

    private static Task<ImmutableArray<Diagnostic>> RunAsync(string key, string value)
    {
        var options = new AnalyzerOptions([], new TestOptions(new Dictionary<string, string> { [key] = value }));
        return new ManifestTest(Code.Manifest("m.Namespace(\"a\");")).Compile().WithAnalyzers([new ManifestAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }
}
