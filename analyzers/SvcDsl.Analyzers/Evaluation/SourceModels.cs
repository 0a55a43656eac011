using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>The semantic models of the files that an evaluation walks through.</summary>
internal sealed class SourceModels(Compilation compilation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];

    public Compilation Compilation { get; } = compilation;

    /// <summary>The operation behind a piece of source; null when it belongs to another project.</summary>
    public IOperation? Operation(SyntaxNode node, CancellationToken cancellationToken) =>
        Compilation.ContainsSyntaxTree(node.SyntaxTree) ? Model(node.SyntaxTree).GetOperation(node, cancellationToken) : null;

    /// <summary>How a loop converts the elements to the type of its variable.</summary>
    public CommonConversion ElementConversion(IForEachLoopOperation loop) =>
        loop.Syntax is CommonForEachStatementSyntax syntax ? Model(syntax.SyntaxTree).GetForEachStatementInfo(syntax).ElementConversion.ToCommonConversion() : default;

    private SemanticModel Model(SyntaxTree tree)
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
