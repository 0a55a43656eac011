using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Testing.Compiling;
using SvcDsl.Testing.Sources;

namespace SvcDsl.Testing;

/// <summary>Reports a warning at each mark, as somebody else's analyzer would, and looks which the suppressor takes back: all but those with <c>=kept</c>.</summary>
internal sealed class SuppressionTest(DiagnosticSuppressor suppressor, string marked)
{
    private readonly MarkedFile file = Markup.Parse("/src/File1.cs", marked);

    public async Task VerifyAsync()
    {
        var options = new TestOptions(new Dictionary<string, string>());
        Compilation compilation = TestCompilation.Create([(file.Path, file.Text)], options);
        TestCompilation.VerifyCompiles(compilation, "The test");
        var exceptions = new List<string>();
        var settings = new CompilationWithAnalyzersOptions(
            options.ForAnalyzers(), (exception, _, _) => exceptions.Add(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers([new Reporter(file), suppressor], settings).GetAnalyzerDiagnosticsAsync();

        if (exceptions.Count > 0)
            throw new VerificationException("The suppressor throws:\n" + string.Join("\n", exceptions));
        foreach (Expected expected in file.Expected)
        {
            Diagnostic diagnostic = reported.Single(diagnostic => diagnostic.Id == expected.Id && diagnostic.Location.SourceSpan == expected.Span);
            if (diagnostic.IsSuppressed == (expected.Detail == "kept"))
                throw new VerificationException($"This is {(diagnostic.IsSuppressed ? "" : "not ")}suppressed:\n{AnnotatedSource.Of([diagnostic])}");
        }
    }

#pragma warning disable RS1017, RS1036, RS1038, RS1041, RS2008 // It never leaves the tests.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Reporter(MarkedFile file) : DiagnosticAnalyzer
    {
        private readonly ImmutableDictionary<string, DiagnosticDescriptor> rules = file.Expected.Select(expected => expected.Id).Distinct()
            .ToImmutableDictionary(id => id, id => new DiagnosticDescriptor(id, id, "It is said", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true));

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. rules.Values];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxTreeAction(action =>
            {
                foreach (Expected expected in file.Expected)
                    action.ReportDiagnostic(Diagnostic.Create(rules[expected.Id], Location.Create(action.Tree, expected.Span)));
            });
        }
    }
}
