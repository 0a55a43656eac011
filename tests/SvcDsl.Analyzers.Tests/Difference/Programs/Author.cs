using SvcDsl.Analyzers.Tests.Difference.Model;
using SvcDsl.Analyzers.Tests.Difference.Programs.Statements;

namespace SvcDsl.Analyzers.Tests.Difference.Programs;

/// <summary>
/// Writes one random program that compiles: every expression is drawn by the type that is needed, every variable from those that are in scope.
/// It ends because loops count, and because a helper calls only helpers that were written before it.
/// </summary>
internal sealed partial class Author(ulong seed)
{
    private const int MaxDepth = 3;

    private const int MaxStatements = 16;

    /// <summary>Loops inside loops, those of helpers that are called in them included: more make a program long, not more interesting.</summary>
    private const int MaxLoops = 2;

    private const int MaxBlocks = 3;

    /// <summary>How many times as often as usual a program draws its favourite.</summary>
    private const int Favour = 60;

    /// <summary>How likely a value is written in a roundabout way. Plain programs show more of what statements do, the others of values.</summary>
    private int elaborateness;

    /// <summary>A construct that this program draws often, so that a run has all of them, also those that many things must come together for.</summary>
    private Construct? favourite;

    private int depth;
    private int blocks;

    /// <summary>The statements that may still be written.</summary>
    private int fuel;

    public Draw Draw { get; } = new(seed);

    /// <summary>Whether the program may ask for what only the running program knows.</summary>
    public bool AllowsUnknown { get; private set; }

    /// <summary>Whether one more loop may be begun here.</summary>
    public bool CanLoop => Flow.Loops < MaxLoops && blocks < MaxBlocks;

    /// <summary>Whether one more block may be begun here.</summary>
    public bool CanNest => blocks < MaxBlocks;

    /// <summary>Where a jump from here can lead.</summary>
    public Flow Flow { get; private set; } = new();

    public Piece Int() => Expression(CodeType.Number);

    public Piece String() => Expression(CodeType.Text);

    public Piece Bool() => Expression(CodeType.Truth);

    public Piece Expression(CodeType type)
    {
        if (depth < MaxDepth && Draw.Chance(elaborateness))
        {
            depth++;
            Piece? drawn = Try([.. Catalogue.Of(type).Where(construct => AllowsUnknown || !construct.IsUnknown)], PieceKind.Expression);
            depth--;
            if (drawn is not null)
                return drawn with { Type = type };
        }

        return Leaf(type);
    }

    /// <summary>A variable, or else a literal.</summary>
    public Piece Leaf(CodeType type)
    {
        if (Draw.Chance(75) && Find(type) is { } variable)
            return Piece(PieceKind.Expression, "variable", $"{variable.Name}") with { Type = type };
        return Literals.Of(type, Draw);
    }

    public Piece Piece(PieceKind kind, string construct, Code code) => new(kind, construct, code.Parts);

    /// <summary>A block of some statements.</summary>
    /// <param name="prepare">Declares what the block sees besides.</param>
    /// <param name="end">What stands behind the drawn statements.</param>
    public Piece Block(Action? prepare = null, Func<Code>? end = null)
    {
        return In(new Scope(Scope, isFunction: false), () =>
        {
            prepare?.Invoke();
            blocks++;
            List<Piece> statements = Statements(1 + Draw.Below(3));
            blocks--;
            if (end is not null)
                statements.Add(Piece(PieceKind.Statement, "", end()));
            return new Piece(PieceKind.Block, "", statements);
        });
    }

    public List<Piece> Statements(int count)
    {
        var statements = new List<Piece>();
        int outerDepth = depth;
        depth = 0;
        for (int i = 0; i < count && fuel > 0; i++)
        {
            fuel--;
            if (Try(Draw.Chance(45) ? Catalogue.Describing : Catalogue.Plain, PieceKind.Statement) is { } statement)
                statements.Add(statement);
        }

        depth = outerDepth;
        return statements;
    }

    /// <summary>Writes the favourite itself, behind as many variables as it takes until there is one that it can be about.</summary>
    private IEnumerable<Piece> Favourite()
    {
        const int MaxVariables = 40;
        for (int i = 0; favourite is not null && i < MaxVariables; i++)
        {
            if (favourite.Write(this) is { } code)
            {
                Piece written = Piece(favourite.Type is null ? PieceKind.Statement : PieceKind.Expression, favourite.Name, code);
                yield return favourite.Type is not { } type ? written : Piece(PieceKind.Statement, "local variable", $"{type} {Declare(type)} = {written with { Type = type }};");
                yield break;
            }

            if (Try(Variables.Declarations, PieceKind.Statement) is { } variable)
                yield return variable;
        }
    }

    /// <summary>Draws until one of the constructs can stand here.</summary>
    private Piece? Try(IReadOnlyList<Construct> constructs, PieceKind kind)
    {
        const int MaxTries = 5;
        for (int i = 0; constructs.Count > 0 && i < MaxTries; i++)
        {
            Construct construct = Draw.Pick(constructs, candidate => candidate == favourite ? candidate.Weight * Favour : candidate.Weight);
            if (construct.IsUnknown && !AllowsUnknown)
                continue;
            if (construct.Write(this) is { } code)
                return Piece(kind, construct.Name, code);
        }

        return null;
    }
}
