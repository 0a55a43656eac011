using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs;

/// <content>The program as a whole.</content>
internal sealed partial class Author
{
    /// <summary>Which of them is set first, and what one sees of the other, is left to the order of the files.</summary>
    public const string FieldsInFiles = "static fields in several files";

    public static SourceProgram Write(ulong seed)
    {
        var author = new Author(seed);
        author.AllowsUnknown = author.Draw.Chance(35);
        author.elaborateness = author.Draw.Pick([10, 25, 40, 60]);
        author.favourite = author.Draw.Chance(60) ? author.Draw.Pick(Catalogue.All) : null;
        author.AllowsUnknown |= author.favourite?.IsUnknown == true;
        author.fuel = 3 + author.Draw.Below(MaxStatements);
        return new SourceProgram(seed, author.Program());
    }

    private Piece Program()
    {
        Piece define = Define();
        int count = 1 + Draw.Below(3);
        List<Piece>[] shops = [.. Enumerable.Range(0, count).Select(_ => new List<Piece>())];
        List<Piece>[] beside = [.. Enumerable.Range(0, count).Select(_ => new List<Piece>())];
        int first = Draw.Below(count);
        shops[first].Add(define);
        foreach (Piece member in members)
            shops[Draw.Below(count)].Add(member);
        bool isOneFile = Draw.Chance(70);
        int place = Draw.Below(count);
        foreach (Piece field in fields)
            shops[isOneFile ? place : Draw.Below(count)].Add(isOneFile ? field : field with { Construct = FieldsInFiles });
        foreach (Piece type in types)
            beside[Draw.Below(count)].Add(type);

        var files = new List<object>();
        for (int i = 0; i < count; i++)
        {
            string start = $"{(i == first ? "[Manifest]\n" : "")}public static partial class Shop\n{{\n";
            files.Add(new Piece(PieceKind.File, count > 1 ? "several files" : "", [start, .. shops[i], "}\n", .. beside[i]]));
        }

        return new Piece(PieceKind.File, "", files);
    }

    private Piece Define()
    {
        string name = Parameter(CodeType.Manifest);
        List<Piece> statements = [.. Favourite()];
        statements.AddRange(Statements(fuel));
        var body = new Piece(PieceKind.Block, "", statements);
        return Piece(PieceKind.Expression, "", $"{Draw.Pick(["", "private ", "internal ", "public "])}static void Define(Manifest {name}) {body}");
    }
}
