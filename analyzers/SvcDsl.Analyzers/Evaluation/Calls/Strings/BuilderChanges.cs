using System.Text;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>The methods of <see cref="StringBuilder"/> that change it. The first argument is the builder itself.</summary>
internal static class BuilderChanges
{
    /// <summary>False when it is not certain what the text becomes.</summary>
    public static bool TryChange(PureArguments a, StringBuilder text)
    {
        switch (a.Call.Method.Name)
        {
            case "Append":
                return TryAppend(a, text);
            case "AppendLine":
                // The end of a line is that of the machine.
                return false;
            case "AppendFormat":
                bool hasProvider = a.Call.Method.Parameters[0].Type.SpecialType != SpecialType.System_String;
                return Append(text, Formatting.TryFormat(a, hasProvider ? 2 : 1, hasProvider && a.IsInvariant(1)));
            case "AppendJoin" when a.Count == 3 && a[2] is IReadOnlyList<Value> items:
                return Append(text, Joining.Join(a[1], items) as string);
            case "Insert" when a.Count == 3 && Text.TryFormat(a.Value(2), null) is { } piece && a[2] is not IReadOnlyList<Value>:
                text.Insert(a.Int(1), piece);
                return true;
            case "Remove":
                text.Remove(a.Int(1), a.Int(2));
                return true;
            case "Replace" when a.Count == 3 && a[1] is char:
                text.Replace(a.Char(1), a.Char(2));
                return true;
            case "Replace" when a.Count == 3:
                return Replacing.Replace(text.ToString(), a.Text(1), a.MaybeText(2), StringComparison.Ordinal) is string replaced && Append(text.Clear(), replaced);
            case "Clear":
                text.Clear();
                return true;
            case "set_Length":
                text.Length = Math.Min(a.Int(1), Budget.MaxTextLength);
                return a.Int(1) <= Budget.MaxTextLength;
            default:
                return false;
        }
    }

    private static bool TryAppend(PureArguments a, StringBuilder text)
    {
        if (a.Count == 2 && a.Value(1) is PiecesValue pieces)
            return Append(text, Formatting.Write(pieces, invariant: false) as string);
        if (a.Count == 3 && a[1] is char letter)
            return a.Int(2) <= Budget.MaxTextLength && Append(text, new string(letter, a.Int(2)));
        if (a.Count == 4 && a[1] is string whole)
            return Append(text, whole.Substring(a.Int(2), a.Int(3)));
        if (a.Count == 2 && a[1] is IReadOnlyList<Value> && a.Letters(1) is { } letters)
            return Append(text, new string(letters));
        return a.Count == 2 && !a.IsOpaque(1) && Append(text, Text.TryFormat(a.Value(1), null));
    }

    private static bool Append(StringBuilder text, string? piece)
    {
        text.Append(piece);
        return piece is not null;
    }
}
