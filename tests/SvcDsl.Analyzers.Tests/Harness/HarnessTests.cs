using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Testing;
using SvcDsl.Testing.Sources;

namespace SvcDsl.Analyzers.Tests.Harness;

/// <summary>A harness that passes everything proves nothing: each of these tests must fail, for the reason that it names.</summary>
public class HarnessTests
{
    private const string Marked = "class {|BAD1:Here|} { }";

    [Fact]
    public Task A_good_analyzer_passes() => Test(Local).VerifyAsync();

    [Fact]
    public Task A_diagnostic_that_is_not_local() => FailsAsync("Not local to a file", Test((context, rule) =>
        context.RegisterCompilationAction(action => action.ReportDiagnostic(Diagnostic.Create(rule, BadAnalyzer.Place(action.Compilation.SyntaxTrees.First()))))));

    [Fact]
    public Task A_diagnostic_that_no_pragma_silences() => FailsAsync("behind a pragma", Test((context, rule) =>
        context.RegisterSemanticModelAction(action =>
        {
            SyntaxTree tree = action.SemanticModel.SyntaxTree;
            bool hasPragma = tree.ToString().StartsWith("#pragma", StringComparison.Ordinal);
            action.ReportDiagnostic(Diagnostic.Create(rule, hasPragma ? Location.Create(tree, new TextSpan(0, 1)) : BadAnalyzer.Place(tree)));
        })));

    [Fact]
    public Task A_diagnostic_that_editorconfig_does_not_silence() =>
        FailsAsync("although .editorconfig says 'none'", Test(Local, WellKnownDiagnosticTags.NotConfigurable));

    [Fact]
    public Task A_diagnostic_in_generated_code() => FailsAsync("in generated code", Test((context, rule) =>
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        Local(context, rule);
    }));

    [Fact]
    public Task An_analyzer_that_throws() => FailsAsync("The analyzer throws", Test((context, _) =>
        context.RegisterSemanticModelAction(_ => throw new InvalidOperationException())));

    [Fact]
    public Task An_evaluation_that_fails() => FailsAsync("The evaluation has failed", new ManifestTest(Marked) { Analyzer = new BadAnalyzer(Local, "SVC9019") });

    [Fact]
    public Task A_diagnostic_that_is_not_marked() => FailsAsync("Not expected", new ManifestTest("class Here { }") { Analyzer = new BadAnalyzer(Local) });

    [Fact]
    public Task A_mark_without_diagnostic() => FailsAsync("Missing: SVC1001", new ManifestTest("class {|SVC1001:Here|} { }"));

    [Fact]
    public Task A_mark_at_another_place() => FailsAsync("Missing: BAD1", new ManifestTest("class Here {|BAD1:{ }|}") { Analyzer = new BadAnalyzer(Local) });

    [Fact]
    public Task A_program_that_does_not_compile() => FailsAsync("does not compile", new ManifestTest("class Here : Nothing { }"));

    [Fact]
    public Task Another_severity() => FailsAsync("has the severity Warning", new ManifestTest("class {|BAD1.error:Here|} { }") { Analyzer = new BadAnalyzer(Local) });

    [Fact]
    public Task Another_place_too_many() => FailsAsync("does not point to #0", new ManifestTest("class {|BAD1>0:Here|} {|#0:{ }|}") { Analyzer = new BadAnalyzer(Local) });

    [Fact]
    public Task A_place_too_few() => FailsAsync("does not point to", new ManifestTest("class {|BAD1>:Here|} { }")
    {
        Analyzer = new BadAnalyzer((context, rule) => context.RegisterSemanticModelAction(action =>
            action.ReportDiagnostic(Diagnostic.Create(rule, BadAnalyzer.Place(action.SemanticModel.SyntaxTree), [BadAnalyzer.Place(action.SemanticModel.SyntaxTree)])))),
    });

    [Fact]
    public Task Another_message() => FailsAsync("should say: It is good", Detailed(new ExpectedDetail("It is good")));

    [Fact]
    public Task Another_property() => FailsAsync("has the properties", Detailed(new ExpectedDetail { Properties = new Dictionary<string, string> { ["a"] = "b" } }));

    [Fact]
    public Task The_right_message_and_properties() => Detailed(new ExpectedDetail("It is bad") { Properties = new Dictionary<string, string>() }).VerifyAsync();

    [Fact]
    public Task A_detail_that_is_missing() => FailsAsync("says nothing about 'x'", new ManifestTest("class {|BAD1=x:Here|} { }") { Analyzer = new BadAnalyzer(Local) });

    [Fact]
    public void Marks_lie_inside_each_other()
    {
        MarkedFile file = Markup.Parse("a.cs", "a {|SVC1001>0,1:b {|#0:c|} {|SVC2001.info=x:d|}|} e");
        Assert.Equal("a b c d e", file.Text);
        Assert.Equal(new TextSpan(4, 1), file.Places["0"]);
        Assert.Equal([("SVC2001", new TextSpan(6, 1)), ("SVC1001", new TextSpan(2, 5))], file.Expected.Select(expected => (expected.Id, expected.Span)));
        Assert.Equal((DiagnosticSeverity.Info, "x"), (file.Expected[0].Severity, file.Expected[0].Detail));
        Assert.Equal(["0", "1"], file.Expected[1].Related);
    }

    [Theory]
    [InlineData("{|SVC1001:a")]
    [InlineData("{|SVC1001.loud:a|}")]
    public void A_mark_that_cannot_be_read(string marked) => Assert.Throws<VerificationException>(() => Markup.Parse("a.cs", marked));

    private static ManifestTest Test(Action<AnalysisContext, DiagnosticDescriptor> report, params string[] tags) => new(Marked) { Analyzer = new BadAnalyzer(report, tags: tags) };

    private static ManifestTest Detailed(ExpectedDetail detail) => new("class {|BAD1=x:Here|} { }") { Analyzer = new BadAnalyzer(Local), Details = { ["x"] = detail } };

    private static void Local(AnalysisContext context, DiagnosticDescriptor rule) =>
        context.RegisterSemanticModelAction(action => action.ReportDiagnostic(Diagnostic.Create(rule, BadAnalyzer.Place(action.SemanticModel.SyntaxTree))));

    private static async Task FailsAsync(string reason, ManifestTest test)
    {
        VerificationException exception = await Assert.ThrowsAsync<VerificationException>(test.VerifyAsync);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }
}
