using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;
using static SvcDsl.Analyzers.Tests.Difference.Programs.Construct;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Types;

/// <summary>Objects of the program's own types.</summary>
internal static class Objects
{
    public static IReadOnlyList<Construct> Expressions { get; } =
    [
        Of(Text, "property of an object", 6, a => Find(a, _ => true) is { } item ? (Code)$"{item.Name}.Name" : null),
        Of(Number, "property of an object that is a number", 6, a => Find(a, _ => true) is { } item ? (Code)$"{item.Name}.Port" : null),
        Of(Number, "with", 4, a => Find(a, shape => shape.HasWith) is { } item ? (Code)$"({item.Name} with {{ Port = {a.Int()} }}).Port" : null),
        Of(Truth, "property pattern", 4, a => Find(a, _ => true) is { } item ? (Code)$"({item.Name} is {{ Port: > 80, Name: not \"api\" }})" : null),
        Of(Truth, "equality of objects", 3, a => Find(a, shape => shape.HasWith && !shape.IsMutable) is { } item ? (Code)$"({item.Name} == ({item.Name} with {{ Port = {a.Int()} }}))" : null),
        Of(Number, "enum to int", 3, a => Enum(a) is var type ? (Code)$"((int){type}.{a.Draw.Pick(["Front", "Back"])})" : null),
        Of(Text, "name of an enum member", 3, a => Enum(a) is var type ? (Code)$"{type}.{a.Draw.Pick(["Front", "Back"])}.ToString()" : null),
        Of(Text, "enum in an interpolated string", 2, a => Enum(a) is var type ? (Code)$"$\"{{({a.Bool()} ? {type}.Front : {type}.Back)}}\"" : null),
        Of(Text, "switch expression over an enum", 3, a => Enum(a) is var type ? (Code)$"(({type}){a.Draw.Below(3)} switch {{ {type}.Front => {a.String()}, {type}.Back => {a.String()}, _ => {a.String()} }})" : null),
        Of(Number, "operator of a struct", 3, a => Operators(a) is var type ? (Code)$"(new {type}({a.Int()}) + new {type}({a.Int()})).Number" : null),
        Of(Number, "conversions of a struct", 3, a => Operators(a) is var type ? (Code)$"((int)({type})({a.Int()}))" : null),
        Of(Text, "indexer of a class", 2, a => a.Type(name => $"internal sealed class {name} {{ private readonly string[] items = [\"web\", {a.String()}]; public string this[int index] => items[index % 2]; }}") is var type ? (Code)$"new {type}()[{a.Draw.Below(3)}]" : null),
        Of(Number, "static abstract member", 2, a => StaticAbstract(a)),
        Of(Text, "static constructor", 2, a => a.Type(name => $"internal static class {name} {{ public static readonly string Name; static {name}() {{ Name = {a.String()}; if (Name.Length == 0) Name = \"empty\"; }} }}") is var type ? (Code)$"{type}.Name" : null),
    ];

    public static IReadOnlyList<Construct> Statements { get; } =
    [
        .. Shapes.All.Select(shape => new Construct(shape.Construct, 3, a => Declare(a, shape))),
        new("setting a property", 4, a => Find(a, shape => shape.IsMutable) is { } item ? (Code)$"{item.Name}.Port {a.Draw.Pick(["=", "+="])} {a.Int()};" : null),
        new("copy of an object that is then changed", 4, a => Copy(a)),
        new("deconstruction of an object", 4, a => Find(a, shape => shape.IsDeconstructible) is { } item ? (Code)$"var ({a.Declare(Text)}, {a.Declare(Number)}) = {item.Name};" : null),
        new("method that changes a struct", 2, a => Find(a, shape => shape.Construct == "mutable struct") is { IsAssignable: true } item ? (Code)$"{item.Name}.Move({a.Int()});" : null),
        new("changing an element of an array", 4, a => Element(a)),
        new("objects in an array", 3, a => Array(a)),
    ];

    private static Variable? Find(Author author, Func<Shape, bool> predicate) => author.Find(variable => author.ShapeOf(variable.Type) is { } shape && predicate(shape));

    private static Code Declare(Author author, Shape shape)
    {
        CodeType type = author.TypeOf(shape);
        Piece value = author.Piece(PieceKind.Expression, "", shape.Create(author, type.Name));
        return $"{type} {author.Declare(type)} = {value};";
    }

    private static Code? Copy(Author author)
    {
        if (Find(author, shape => shape.IsMutable) is not { } item)
            return null;
        Piece number = author.Int();
        string copy = author.Declare(item.Type);
        return $"{item.Type} {copy} = {item.Name}; {copy}.Port += {number};";
    }

    /// <summary>An element of an array is a variable; one of a list is a copy, where it is a struct.</summary>
    private static Code Element(Author author)
    {
        CodeType type = author.TypeOf(author.Draw.Pick([.. Shapes.All.Where(shape => shape.IsMutable)]));
        Piece first = author.Piece(PieceKind.Expression, "", author.ShapeOf(type)!.Create(author, type.Name)), number = author.Int();
        (string items, string copy) = (author.Hidden(), author.Hidden());
        return $"{type}[] {items} = [{first}]; {type} {copy} = {items}[0]; {items}[0].Port += {number}; {copy}.Port += 3; {type} {author.Declare(type)} = {items}[0]; int {author.Declare(Number)} = {copy}.Port;";
    }

    private static Code Array(Author author)
    {
        CodeType type = author.TypeOf(author.Draw.Pick(Shapes.All));
        Shape shape = author.ShapeOf(type)!;
        Code first = shape.Create(author, type.Name), second = shape.Create(author, type.Name);
        string items = author.Hidden();
        if (!author.CanLoop)
            return $"{type}[] {items} = [{new Piece(PieceKind.Expression, "", first.Parts)}];";
        string item = "";
        return author.With(author.Flow.InLoop, () =>
        {
            Piece body = author.Block(() => item = author.Declare(type, isAssignable: false));
            return (Code)$"{type}[] {items} = [{new Piece(PieceKind.Expression, "", first.Parts)}, {new Piece(PieceKind.Expression, "", second.Parts)}]; foreach ({type} {item} in {items}) {body}";
        });
    }

    private static string Enum(Author author) => author.Type(name => $"internal enum {name} {{ Front = {1 + author.Draw.Below(3)}, Back }}");

    private static string Operators(Author author) => author.Type(name =>
        $"internal readonly struct {name}(int number) {{ public int Number => number; public static {name} operator +({name} left, {name} right) => new(left.Number + right.Number + {author.Int()}); public static explicit operator {name}(int number) => new(number); public static implicit operator int({name} item) => item.Number; }}");

    private static Code StaticAbstract(Author author)
    {
        string type = author.Type(name => $"internal interface {name} {{ static abstract int Port {{ get; }} }} internal sealed class {name}One : {name} {{ public static int Port => {author.Int()}; }}");
        string method = author.Shop("method", name => $"static int {name}<T>() where T : {type} => T.Port;");
        return $"{method}<{type}One>()";
    }
}
