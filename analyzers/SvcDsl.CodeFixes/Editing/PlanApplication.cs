using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>Makes the changes of plans.</summary>
internal static class PlanApplication
{
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<FixPlan> plans, CancellationToken cancellationToken)
    {
        foreach (IGrouping<DocumentId, DocumentChange> changed in plans.SelectMany(plan => plan.Changes).GroupBy(change => change.Document))
        {
            Document document = solution.GetDocument(changed.Key)!;
            SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(changed.Key, text.WithChanges(Apart(changed.Select(change => change.Change))));
        }

        return solution;
    }

    /// <summary>The changes that do not get in each other's way; what two diagnostics both ask for is done once.</summary>
    private static List<TextChange> Apart(IEnumerable<TextChange> changes)
    {
        var apart = new List<TextChange>();
        foreach (TextChange change in changes.Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (apart.Count == 0 || apart[apart.Count - 1].Span.End <= change.Span.Start)
                apart.Add(change);
        }

        return apart;
    }
}
