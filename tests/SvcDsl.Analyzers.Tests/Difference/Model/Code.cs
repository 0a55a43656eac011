using System.Runtime.CompilerServices;

namespace SvcDsl.Analyzers.Tests.Difference.Model;

/// <summary>Lets a construct be written as the C# that it is, with the pieces inside: <c>$"({left} + {right})"</c>.</summary>
[InterpolatedStringHandler]
internal sealed class Code(int literalLength, int formattedCount)
{
    private readonly List<object> parts = new(literalLength == 0 ? formattedCount : formattedCount + 1);

    public IReadOnlyList<object> Parts => parts;

    public void AppendLiteral(string text) => parts.Add(text);

    public void AppendFormatted(string text) => parts.Add(text);

    public void AppendFormatted(int number) => parts.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void AppendFormatted(CodeType type) => parts.Add(type.Name);

    public void AppendFormatted(Piece piece) => parts.Add(piece);

    /// <summary>Links of a chain, or other pieces that stand side by side.</summary>
    public void AppendFormatted(IEnumerable<Piece> pieces) => parts.AddRange(pieces);
}
