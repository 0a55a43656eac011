using System.Text;

namespace SvcDsl.Analyzers.Tests.Difference.Model;

/// <summary>A piece of a program: text with smaller pieces in it. It never changes; a smaller program is a new tree.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Construct">The construct that it is counted as; empty when it is none of its own.</param>
/// <param name="Parts">Strings and pieces.</param>
internal sealed record Piece(PieceKind Kind, string Construct, IReadOnlyList<object> Parts)
{
    /// <summary>The type of an expression.</summary>
    public CodeType? Type { get; init; }

    public IEnumerable<Piece> Children => Parts.OfType<Piece>();

    public IEnumerable<Piece> DescendantsAndSelf() => Children.SelectMany(child => child.DescendantsAndSelf()).Prepend(this);

    // Two pieces with the same text are two places of the program.
    public bool Equals(Piece? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }

    /// <summary>The tree with others in the place of one of its pieces; the same tree when that is none of it.</summary>
    public Piece Replace(Piece old, IReadOnlyList<object> others)
    {
        for (int i = 0; i < Parts.Count; i++)
        {
            if (Parts[i] is not Piece child)
                continue;
            IReadOnlyList<object> replaced = child == old ? others : [child.Replace(old, others)];
            if (replaced is not [Piece same] || same != child)
                return this with { Parts = [.. Parts.Take(i), .. replaced, .. Parts.Skip(i + 1)] };
        }

        return this;
    }

    private void Print(StringBuilder text)
    {
        text.Append(Kind == PieceKind.Block ? "{\n" : "");
        foreach (object part in Parts)
        {
            if (part is Piece piece)
                piece.Print(text);
            else
                text.Append((string)part);
        }

        text.Append(Kind switch
        {
            PieceKind.Block => "}",
            PieceKind.Statement or PieceKind.Member => "\n",
            _ => "",
        });
    }
}
