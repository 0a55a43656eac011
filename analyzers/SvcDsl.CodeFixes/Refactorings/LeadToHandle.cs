using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.CodeFixes.Editing;

namespace SvcDsl.CodeFixes.Refactorings;

/// <summary>Leads a port of a Service to the variable of a container's port instead of to its number or name.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(LeadToHandle))]
[Shared]
public sealed class LeadToHandle : HandleRefactoring
{
    internal override string Key => "SvcDsl.LeadToHandle";

    internal override string HandleType => nameof(ContainerPort);

    internal override TextSpan? Place(DslCall call) =>
        call.Method.Name == "Port" && call.Argument("to")?.Expression is { } to && call.Model.GetConstantValue(to) is { HasValue: true, Value: int or string } ? to.Span : null;

    internal override string? Title(DslCall call, string handle, EvaluatedProject before, EvaluatedProject after)
    {
        string title = $"Lead to '{handle}' instead of {call.Argument("to")!.Expression}";
        if (after.WritesTheSameAs(before))
            return title;
        return SameTraffic.Holds(before, after) ? $"{title} (the YAML then names the port)" : null;
    }
}
