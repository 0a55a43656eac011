namespace SvcDsl.Analyzers.Tests.Difference.Model;

/// <summary>A program with one manifest class, over one or more files.</summary>
/// <param name="Seed">What it was drawn from.</param>
/// <param name="Root">The files.</param>
internal sealed record SourceProgram(ulong Seed, Piece Root)
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing SvcDsl;\nusing SvcDsl.Outer;\n\n";

    public IEnumerable<string> Constructs => Root.DescendantsAndSelf().Select(piece => piece.Construct).Where(construct => construct.Length > 0);

    /// <summary>The files, in a namespace that keeps the programs of one compilation apart.</summary>
    public IEnumerable<string> Files(string @namespace) => Root.Children.Select(file => $"{Usings}namespace {@namespace};\n\n{file}");
}
