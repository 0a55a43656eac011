using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Running;

/// <summary>
/// Makes a failing program smaller as long as it fails in the same way: takes away files, members, statements and calls, puts the inside of a block
/// in its place, and simple values in the place of others. What does not compile any more is passed over, so no step has to know C#.
/// </summary>
internal sealed class Shrinker(string kind)
{
    /// <summary>Each attempt compiles a program, so there must be an end even when there is more to take away.</summary>
    private const int MaxAttempts = 1500;

    private int attempts;

    public SourceProgram Shrink(SourceProgram program)
    {
        bool isSmaller = true;
        while (isSmaller)
        {
            isSmaller = false;
            foreach (PieceKind target in (PieceKind[])[PieceKind.File, PieceKind.Member, PieceKind.Statement, PieceKind.Link, PieceKind.Expression])
            {
                SourceProgram smaller = Pass(program, target);
                isSmaller |= smaller != program;
                program = smaller;
            }
        }

        return program;
    }

    public static Difference? Check(SourceProgram program) =>
        Batch.Check([program])[0].Select(outcome => outcome.Difference).FirstOrDefault(difference => difference is not null);

    private SourceProgram Pass(SourceProgram program, PieceKind target)
    {
        int place = 0;
        while (attempts < MaxAttempts)
        {
            List<Piece> pieces = [.. program.Root.DescendantsAndSelf().Skip(1).Where(piece => piece.Kind == target)];
            if (place >= pieces.Count)
                break;
            if (Smaller(program, pieces[place]) is { } smaller)
                program = smaller;
            else
                place++;
        }

        return program;
    }

    private SourceProgram? Smaller(SourceProgram program, Piece piece)
    {
        int length = piece.ToString().Length;
        foreach (IReadOnlyList<object> instead in Instead(piece))
        {
            if (string.Concat(instead).Length >= length || attempts++ >= MaxAttempts)
                continue;
            SourceProgram candidate = program with { Root = program.Root.Replace(piece, instead) };
            if (Check(candidate)?.Kind == kind)
                return candidate;
        }

        return null;
    }

    private static IEnumerable<IReadOnlyList<object>> Instead(Piece piece)
    {
        if (piece.Kind == PieceKind.Expression)
        {
            if (piece.Type is not { } type)
                yield break;
            if (type.Simplest.Length > 0)
                yield return [piece with { Parts = [type.Simplest] }];
            foreach (Piece inner in piece.DescendantsAndSelf().Skip(1).Where(inner => type.Equals(inner.Type)))
                yield return [inner];
            yield break;
        }

        yield return [];
        foreach (Piece block in piece.Children.Where(child => child.Kind == PieceKind.Block))
        {
            yield return [.. block.Parts];
            foreach (Piece statement in block.Children.Where(child => child.Kind == PieceKind.Statement))
                yield return [statement];
        }
    }
}
