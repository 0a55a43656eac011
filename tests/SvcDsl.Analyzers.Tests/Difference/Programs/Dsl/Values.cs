using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Dsl;

/// <summary>Arguments of DSL calls. Most are plain, so that Services and pods often fit; the others are anything.</summary>
internal static class Values
{
    public static Piece Name(Author author) => author.Draw.Chance(55) ? Text(author, CodeType.Text, Literals.Name(author.Draw)) : author.String();

    public static Piece Port(Author author) => author.Draw.Chance(60) ? Text(author, CodeType.Number, author.Draw.Pick(["80", "8080", "8080", "5000"])) : author.Int();

    public static Piece NodePort(Author author) => author.Draw.Chance(70) ? Text(author, CodeType.Number, Literals.NodePort(author.Draw)) : author.Int();

    public static Piece PortName(Author author) => author.Draw.Chance(80) ? Text(author, CodeType.Text, $"\"{author.Draw.Pick(Literals.PortNames)}\"") : author.String();

    /// <summary>A small number that is not negative: the DSL refuses the others.</summary>
    public static Piece Count(Author author) => author.Draw.Chance(50)
        ? Text(author, CodeType.Number, author.Draw.Pick(["1", "2", "3"]))
        : author.Piece(PieceKind.Expression, "", $"({author.Int()} & 15)") with { Type = CodeType.Number };

    /// <summary>The arguments that say which labels: pairs, an array, or what a dictionary holds.</summary>
    public static Piece Labels(Author author)
    {
        Code code = author.Draw.Below(10) switch
        {
            < 5 => $"({Key(author)}, {Name(author)})",
            < 7 => (Code)$"({Key(author)}, {Name(author)}), (\"track\", {Name(author)})",
            7 when author.Find(CodeType.LabelsByKey) is { } map => $"[.. {map.Name}]",
            8 => $"new Label[] {{ ({Key(author)}, {Name(author)}) }}",
            _ => $"new KeyValuePair<string, string>(\"app\", {Name(author)})",
        };
        return author.Piece(PieceKind.Expression, "", code);
    }

    /// <summary>Where the port of a Service leads to.</summary>
    public static Piece Target(Author author) => author.Draw.Below(10) switch
    {
        < 4 when author.Find(CodeType.ContainerPort) is { } handle => author.Piece(PieceKind.Expression, "port by its handle", $"{handle.Name}"),
        < 6 => author.Piece(PieceKind.Expression, "port by its name", $"{PortName(author)}"),
        _ => author.Piece(PieceKind.Expression, "port by its number", $"{Port(author)}"),
    };

    public static Piece Text(Author author, CodeType type, string text) => new Piece(PieceKind.Expression, "literal", [text]) { Type = type };

    private static Piece Key(Author author) =>
        author.Draw.Chance(75) ? Text(author, CodeType.Text, $"\"{author.Draw.Pick(Literals.LabelKeys)}\"") : author.String();
}
