using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SvcDsl.CodeFixes.Editing;
using SvcDsl.Rules;

namespace SvcDsl.CodeFixes;

/// <summary>Selects the labels of the workload that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SelectLabelsFix : PlannedCodeFix
{
    private const string Key = "SvcDsl.SelectLabels";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SVC1001"];

    internal override Task<IReadOnlyList<FixPlan>> PlanAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FixPlan>>(Plan(site) is { } plan ? [plan] : []);

    private static FixPlan? Plan(FixSite site)
    {
        if (site[FixKeys.Labels] is not { Length: > 0 } labels || site.EnclosingCall("Select") is not { } select)
            return null;

        string arguments = string.Join(", ", labels.Split(',').Select(Pair));
        bool isSame = select.Syntax.ArgumentList.Arguments.ToString() == arguments;
        return isSame ? null : site.Replace(Key, $"Select {labels}", select.Syntax.ArgumentList.Arguments.Span, arguments);
    }

    /// <summary>Neither keys nor values of labels can hold '=' or ','.</summary>
    private static string Pair(string label)
    {
        int middle = label.IndexOf('=');
        return $"({FixSite.Quote(label.Substring(0, middle))}, {FixSite.Quote(label.Substring(middle + 1))})";
    }
}
