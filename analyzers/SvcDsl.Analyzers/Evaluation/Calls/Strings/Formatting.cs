using System.Text;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>Texts with holes, with or without a culture.</summary>
internal static class Formatting
{
    public static object Format(PureArguments a)
    {
        bool hasProvider = a.Call.Method.Parameters[0].Type.SpecialType != SpecialType.System_String;
        int place = hasProvider ? 1 : 0;
        return TryFormat(a, place, hasProvider && a.IsInvariant(0)) ?? PureMethods.Unclear;
    }

    /// <summary>The text of a format and the arguments behind it.</summary>
    public static string? TryFormat(PureArguments a, int place, bool invariant)
    {
        bool isArray = a.Count == place + 2 && a.Call.Method.Parameters[a.Call.Method.Parameters.Length - 1].Type is IArrayTypeSymbol or { Name: "ReadOnlySpan" };
        IReadOnlyList<Value> arguments = isArray ? a.Items(place + 1) : [.. Enumerable.Range(place + 1, a.Count - place - 1).Select(a.Value)];
        return CompositeFormat.TryFormat(a.Text(place), arguments, invariant);
    }

    /// <summary>An interpolated string with a culture.</summary>
    public static object Create(PureArguments a) => a.Value(1) is PiecesValue pieces ? Write(pieces, a.IsInvariant(0)) : PureMethods.Unclear;

    /// <summary>The text of an interpolated string; unclear or not known when that of a hole is.</summary>
    public static object Write(PiecesValue pieces, bool invariant)
    {
        var text = new StringBuilder();
        foreach (TextPiece piece in pieces.Pieces)
        {
            if (piece.Value is UnknownValue unknown)
                return unknown;
            if (Text.TryFormat(piece.Value, piece.Format, invariant) is not { } part || CompositeFormat.Align(part, piece.Width) is not { } aligned)
                return PureMethods.Unclear;
            text.Append(aligned);
            if (text.Length > Budget.MaxTextLength)
                return PureMethods.Unclear;
        }

        return text.ToString();
    }
}
