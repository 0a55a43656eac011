using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers.Diagnostics;

namespace SvcDsl.Analyzers;

/// <summary>Reports what the rules find in the manifests of a project, while they are typed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(ManifestClasses.AttributeName) is null)
                return;

            var program = new ManifestProgram(start.Compilation, start.Options.AnalyzerConfigOptionsProvider);
            start.RegisterSemanticModelAction(model =>
            {
                foreach (Diagnostic diagnostic in program.In(model.SemanticModel.SyntaxTree, model.CancellationToken))
                    model.ReportDiagnostic(diagnostic);
            });
        });
    }
}
