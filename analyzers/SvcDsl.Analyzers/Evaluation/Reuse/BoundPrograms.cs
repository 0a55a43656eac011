using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation.Reuse;

/// <summary>
/// Remembers what was bound of a program for as long as an editor keeps one of its files. Binding is what nearly all of an evaluation
/// costs, and an edit changes one file of many.
/// </summary>
internal sealed class BoundPrograms
{
    /// <summary>Beyond this number of edited files the program is bound anew, so that what was bound long ago is not kept for ever.</summary>
    private const int MaxEdits = 4;

    /// <summary>The programs of generators lack the files of generators, so they are not those of analyzers.</summary>
    public static readonly BoundPrograms OfGenerators = new();

    /// <inheritdoc cref="OfGenerators"/>
    public static readonly BoundPrograms OfAnalyzers = new();

    // The value holds its key, which does not keep either alive.
    private readonly ConditionalWeakTable<SyntaxTree, SourceModels> known = new();

    /// <summary>The models of a program: those of an earlier one when they say the same, else new ones.</summary>
    public SourceModels For(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (known.TryGetValue(tree, out SourceModels? before))
                return before.Compilation == compilation ? before : Edited(before, compilation) ?? New(compilation);
        }

        return New(compilation);
    }

    /// <summary>New models, which later edits start from.</summary>
    public SourceModels New(Compilation compilation)
    {
        var models = new SourceModels(compilation, new());
        lock (known)
        {
            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                known.Remove(tree);
                known.Add(tree, models);
            }
        }

        return models;
    }

    private static EditedModels? Edited(SourceModels before, Compilation compilation)
    {
        Compilation old = before.Compilation;
        if (!ReferenceEquals(old.Options, compilation.Options) && !old.Options.Equals(compilation.Options)
            || old.AssemblyName != compilation.AssemblyName
            || !old.References.SequenceEqual(compilation.References)
            || old.SyntaxTrees.Count() != compilation.SyntaxTrees.Count())
            return null;

        var edits = new Dictionary<SyntaxTree, SyntaxTree>();
        foreach ((SyntaxTree tree, SyntaxTree now) in old.SyntaxTrees.Zip(compilation.SyntaxTrees, (tree, now) => (tree, now)))
        {
            if (tree == now)
                continue;
            if (edits.Count == MaxEdits || tree.FilePath != now.FilePath || !tree.Options.Equals(now.Options) || !DeclarationSkeleton.Of(tree).IsSameAs(DeclarationSkeleton.Of(now)))
                return null;
            edits.Add(tree, now);
        }

        return new EditedModels(before, edits);
    }
}
