using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>An interpolated string that is handed to a method in pieces: the method decides about the culture.</summary>
internal sealed class PiecesValue(IReadOnlyList<TextPiece> pieces, Origin origin) : Value(origin)
{
    public IReadOnlyList<TextPiece> Pieces { get; } = pieces;
}

/// <summary>A literal text or a hole.</summary>
/// <param name="Value">What is written.</param>
/// <param name="Width">The width of the column; negative when the text stands at its left.</param>
/// <param name="Format">What stands behind the colon.</param>
internal sealed record TextPiece(Value Value, int Width, string? Format);
