using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers.Diagnostics;
using SvcDsl.Yaml;

namespace SvcDsl.Analyzers;

/// <summary>Reports what the rules find in the manifests and the YAML files of a project, while they are typed.</summary>
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
            bool mayHaveManifests = start.Compilation.GetTypeByMetadataName(ManifestClasses.AttributeName) is not null;
            bool mayHaveYaml = start.Options.AdditionalFiles.Any(text => ManifestFile.IsYaml(text.Path));
            if (!mayHaveManifests && !mayHaveYaml)
                return;

            var program = new ManifestProgram(start.Compilation, start.Options);
            if (mayHaveManifests)
            {
                start.RegisterSemanticModelAction(model =>
                {
                    foreach (Diagnostic diagnostic in program.In(model.SemanticModel.SyntaxTree, model.CancellationToken))
                        model.ReportDiagnostic(diagnostic);
                });
            }

            if (mayHaveYaml)
            {
                start.RegisterAdditionalFileAction(file =>
                {
                    foreach (Diagnostic diagnostic in program.In(file.AdditionalFile, file.CancellationToken))
                        file.ReportDiagnostic(diagnostic);
                });
            }
        });
    }
}
