using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SvcDsl.Testing.Compiling;

/// <summary>An <c>.editorconfig</c> with <c>dotnet_diagnostic.ID.severity = none</c> for some rules.</summary>
internal sealed class SilencedRules(ImmutableHashSet<string> ids) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Suppress;
        return ids.Contains(diagnosticId);
    }

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }
}
