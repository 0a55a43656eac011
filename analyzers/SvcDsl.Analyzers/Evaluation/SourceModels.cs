using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Dsl;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>The bound code that evaluations walk through: what is bound for one environment is bound for all.</summary>
internal class SourceModels(Compilation compilation, DslMembers dsl)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];
    private readonly Dictionary<SyntaxNode, IOperation?> operations = [];
    private readonly Dictionary<IForEachLoopOperation, ForEachStatementInfo> loops = [];

    public Compilation Compilation { get; } = compilation;

    /// <summary>What the symbols of the compilation are in the DSL of this process.</summary>
    public DslMembers Dsl { get; } = dsl;

    /// <summary>Whoever evaluates holds it: editors ask for several versions of a program at a time.</summary>
    public virtual object Gate => operations;

    /// <summary>The operation behind a piece of source; null when it belongs to another project.</summary>
    public virtual IOperation? Operation(SyntaxNode node, CancellationToken cancellationToken)
    {
        if (!operations.TryGetValue(node, out IOperation? operation))
            operations[node] = operation = Compilation.ContainsSyntaxTree(node.SyntaxTree) ? Model(node.SyntaxTree).GetOperation(node, cancellationToken) : null;
        return operation;
    }

    /// <summary>The piece of source in the program of today that a symbol was declared by.</summary>
    public virtual SyntaxNode? Current(SyntaxNode? declaration) => declaration;

    /// <summary>What a loop calls, and how it converts the elements to the type of its variable.</summary>
    public ForEachStatementInfo ForEach(IForEachLoopOperation loop)
    {
        if (!loops.TryGetValue(loop, out ForEachStatementInfo info) && loop.Syntax is CommonForEachStatementSyntax syntax)
            loops[loop] = info = loop.SemanticModel.GetForEachStatementInfo(syntax);
        return info;
    }

    /// <summary>How an assignment, or a loop, takes a value apart.</summary>
    public static DeconstructionInfo Deconstruction(IOperation operation) => operation.Syntax switch
    {
        AssignmentExpressionSyntax assignment => operation.SemanticModel.GetDeconstructionInfo(assignment),
        ForEachVariableStatementSyntax loop => operation.SemanticModel.GetDeconstructionInfo(loop),
        _ => default,
    };

    public virtual SemanticModel Model(SyntaxTree tree)
    {
        if (!models.TryGetValue(tree, out SemanticModel? model))
        {
            // The compilation of an analysis shares its models with the driver, so this is not the costly second binding that RS1030 warns of.
#pragma warning disable RS1030
            models[tree] = model = Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        }

        return model;
    }
}
