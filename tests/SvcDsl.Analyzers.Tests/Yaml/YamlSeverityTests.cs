using Microsoft.CodeAnalysis;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Yaml;

/// <summary>The compiler does not apply .editorconfig to files that are no C#; the analyzer does.</summary>
public class YamlSeverityTests
{
    [Theory]
    [InlineData("[*.yaml]\ndotnet_diagnostic.SVC1001.severity = none\n", null)]
    [InlineData("[*.{yml,yaml}]\ndotnet_diagnostic.svc1001.severity = none\n", null)]
    [InlineData("[k8s/**]\ndotnet_diagnostic.SVC1001.severity = warning\n", DiagnosticSeverity.Warning)]
    [InlineData("[*]\ndotnet_diagnostic.SVC1001.severity = suggestion\n", DiagnosticSeverity.Info)]
    [InlineData("[*.cs]\ndotnet_diagnostic.SVC1001.severity = none\n", DiagnosticSeverity.Error)]
    [InlineData("[other/**]\ndotnet_diagnostic.SVC1001.severity = none\n", DiagnosticSeverity.Error)]
    public async Task From_the_text_of_an_editorconfig(string config, DiagnosticSeverity? severity)
    {
        var options = new TestOptions(new Dictionary<string, string>(), new TestText("/src/k8s/a.yaml", YamlFileTests.Service()), new TestText("/src/.editorconfig", "root = true\n" + config));
        IEnumerable<Diagnostic> found = await AnalyzerRun.AllAsync(TestCompilation.Create([], options), options);
        Assert.Equal(severity, found.SingleOrDefault()?.Severity);
    }

    [Fact]
    public async Task From_options_that_hold_it()
    {
        var options = new TestOptions(new Dictionary<string, string> { ["dotnet_diagnostic.SVC1001.severity"] = "none" }, new TestText("/src/k8s/a.yaml", YamlFileTests.Service()));
        Assert.Empty(await AnalyzerRun.AllAsync(TestCompilation.Create([], options), options));
    }

    [Fact]
    public async Task From_the_project()
    {
        var options = new TestOptions(new Dictionary<string, string>(), new TestText("/src/k8s/a.yaml", YamlFileTests.Service()));
        Compilation compilation = TestCompilation.Create([], options);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("SVC1001", ReportDiagnostic.Suppress)]));
        Assert.Empty(await AnalyzerRun.AllAsync(compilation, options));
    }

    [Fact]
    public async Task What_the_build_writes_is_not_beside_the_manifest()
    {
        var options = new TestOptions(
            new Dictionary<string, string> { ["build_property.SvcDslOutputDirectory"] = "/src/k8s/" },
            new TestText("/src/k8s/shop.yaml", YamlFileTests.Deployment()));
        Compilation compilation = TestCompilation.Create([("/src/A.cs", Code.Manifest("m.Deployment(\"web\").Container(\"c\", \"c:1\").Port(\"http\", 5000);"))], options);
        Assert.Empty(await AnalyzerRun.AllAsync(compilation, options));
    }
}
