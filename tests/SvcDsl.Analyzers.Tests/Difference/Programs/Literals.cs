using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs;

/// <summary>The values at the leaves: few, so that Services and pods meet, and miss each other.</summary>
internal static class Literals
{
    public static readonly string[] Names = ["web", "api", "db", "cart"];

    public static readonly string[] PortNames = ["http", "grpc", "metrics"];

    public static readonly string[] LabelKeys = ["app", "tier", "track"];

    private static readonly string[] Ports = ["80", "443", "8080", "5000", "9090", "8_080"];

    private static readonly string[] Small = ["0", "1", "2", "3", "5", "0x10", "(-1)"];

    public static string Port(Draw draw) => draw.Pick(Ports);

    public static string NodePort(Draw draw) => draw.Pick(["30080", "30081", "32767", "29999", "30443"]);

    public static string Name(Draw draw) => $"\"{draw.Pick(Names)}\"";

    public static Piece Of(CodeType type, Draw draw)
    {
        string text = type.Name switch
        {
            "int" => draw.Chance(60) ? Port(draw) : draw.Pick(Small),
            "string" => draw.Chance(85) ? Name(draw) : draw.Pick(["\"\"", "\"a-b\"", "\"Web\"", "@\"x\"", "\"\"\"y\"\"\"", "\" web \"", "\"istanbul\"", "\"e\\u0301\""]),
            "bool" => draw.Pick(["true", "false"]),
            "char" => draw.Pick(["'a'", "'w'", "'-'", "'7'", "'I'"]),
            "long" => draw.Pick(["80L", "8080L", "3_000_000_000L", "(-1L)"]),
            "double" => draw.Pick(["0.5", "2.0", "80.25", "(-1.5)", "1e3"]),
            "int?" => draw.Pick(["((int?)null)", "((int?)80)", "((int?)8080)"]),
            "string?" => draw.Pick(["((string?)null)", "((string?)\"web\")", "((string?)\"api\")"]),
            _ => type.Simplest,
        };
        return new Piece(PieceKind.Expression, "literal", [text]) { Type = type };
    }
}
