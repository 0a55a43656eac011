using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.CodeFixes.Editing;

namespace SvcDsl.CodeFixes.Refactorings;

/// <summary>Selects a Deployment by its variable instead of by its labels.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(SelectByHandle))]
[Shared]
public sealed class SelectByHandle : HandleRefactoring
{
    internal override string Key => "SvcDsl.SelectByHandle";

    internal override string HandleType => nameof(Deployment);

    internal override TextSpan? Place(DslCall call) =>
        call.Method is { Name: "Select", Parameters: [{ IsParams: true }] } && call.Syntax.ArgumentList.Arguments.Count > 0 ? call.Syntax.ArgumentList.Arguments.Span : null;

    internal override string? Title(DslCall call, string handle, EvaluatedProject before, EvaluatedProject after) =>
        after.WritesTheSameAs(before) ? $"Select '{handle}' instead of its labels" : null;
}
