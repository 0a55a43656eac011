using SvcDsl.Analyzers.Tests.Difference.Model;
using SvcDsl.Analyzers.Tests.Difference.Programs.Types;

namespace SvcDsl.Analyzers.Tests.Difference.Programs;

/// <content>Members and types that the program gets when something needs them.</content>
internal sealed partial class Author
{
    /// <summary>Members that need members that need members: none of those needs any more.</summary>
    private const int MaxNested = 2;

    private static readonly (CodeType Type, int Weight)[] CommonTypes =
    [
        (CodeType.Number, 30), (CodeType.Text, 34), (CodeType.Truth, 8), (CodeType.TextArray, 8), (CodeType.NumberArray, 6), (CodeType.TextList, 6), (CodeType.NumberList, 4),
        (CodeType.PortsByName, 5), (CodeType.LabelsByKey, 5), (CodeType.Pair, 6), (CodeType.MaybeNumber, 5), (CodeType.MaybeText, 5), (CodeType.Letter, 3), (CodeType.BigNumber, 2), (CodeType.Fraction, 2),
    ];

    private readonly List<Piece> members = [];
    private readonly List<Piece> fields = [];
    private readonly List<Piece> types = [];
    private readonly List<DeclaredType> declared = [];
    private bool isInType;
    private int named;
    private int nested;

    /// <summary>Adds a member to the manifest class, written in a scope of its own, and says its name.</summary>
    public string Shop(string prefix, Func<string, Code> write)
    {
        List<Piece> target = prefix is "field" or "property" ? fields : members;
        (bool outer, isInType) = (isInType, false);
        string name = Add(target, prefix, name => Internal(write(name)));
        isInType = outer;
        return isInType || Draw.Chance(40) ? "Shop." + name : name;
    }

    /// <summary>Adds a type and says its name.</summary>
    public string Type(Func<string, Code> write)
    {
        (bool outer, isInType) = (isInType, true);
        string name = Add(types, "Type", name =>
        {
            // Constructors have parameters of these names.
            Scope.Reserve("name");
            Scope.Reserve("port");
            return write(name);
        });
        isInType = outer;
        return name;
    }

    /// <summary>A type of the shape: one that the program has already, or a new one.</summary>
    public CodeType TypeOf(Shape shape)
    {
        if (Draw.Chance(50) && declared.Find(candidate => candidate.Shape == shape) is { } known)
            return known.Type;
        string name = Type(name => shape.Declare(this, name));
        var type = new CodeType(name, new Piece(PieceKind.Expression, "", In(new Scope(null, isFunction: false), () => shape.Create(this, name)).Parts).ToString());
        declared.Add(new DeclaredType(type, shape));
        return type;
    }

    public Shape? ShapeOf(CodeType type) => declared.Find(candidate => candidate.Type.Equals(type))?.Shape;

    /// <summary>A type that variables and parameters often have.</summary>
    public CodeType SomeType() => Draw.Pick(CommonTypes, common => common.Weight).Type;

    /// <summary>The types of the program use the members of the manifest class, too.</summary>
    private static Code Internal(Code member) => $"internal {new Piece(PieceKind.Expression, "", member.Parts)}";

    private string Add(List<Piece> target, string prefix, Func<string, Code> write)
    {
        string name = char.ToUpperInvariant(prefix[0]) + prefix[1..] + (++named).ToString(System.Globalization.CultureInfo.InvariantCulture);
        (int outerDepth, int outerBlocks) = (depth, blocks);
        depth = ++nested > MaxNested ? MaxDepth : 1;
        Code code = With(Flow.InFunction(null), () => In(new Scope(null, isFunction: false), () => write(name)));
        nested--;
        (depth, blocks) = (outerDepth, outerBlocks);
        target.Add(Piece(PieceKind.Member, "", code));
        return name;
    }
}
