using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.Analyzers.Tests.Harness;

/// <summary>An analyzer that reports one diagnostic in the way that a test asks for.</summary>
/// <param name="report">Registers what reports.</param>
/// <param name="id">The rule.</param>
/// <param name="tags">The tags of the rule.</param>
#pragma warning disable RS1017, RS1036, RS1038, RS1041, RS2008 // It never leaves the tests.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BadAnalyzer(Action<AnalysisContext, DiagnosticDescriptor> report, string id = "BAD1", params string[] tags) : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor rule = new(id, "Bad", "It is bad", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: tags);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        report(context, rule);
    }

    /// <summary>The only word of a file that is of interest to these tests.</summary>
    public static Location Place(SyntaxTree tree)
    {
        int start = tree.ToString().IndexOf("Here", StringComparison.Ordinal);
        return Location.Create(tree, new TextSpan(Math.Max(0, start), start < 0 ? 0 : 4));
    }
}
