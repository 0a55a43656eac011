using System.Globalization;
using System.Text;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>Texts with holes: "{0,5:D2}".</summary>
internal static class CompositeFormat
{
    /// <summary>The text; null when that of a value is not certain.</summary>
    /// <exception cref="FormatException">The program throws.</exception>
    public static string? TryFormat(string format, IReadOnlyList<Value> arguments, bool invariant)
    {
        var text = new StringBuilder();
        for (int i = 0; i < format.Length; i++)
        {
            char letter = format[i];
            if (letter is '{' or '}' && i + 1 < format.Length && format[i + 1] == letter)
            {
                text.Append(letter);
                i++;
            }
            else if (letter == '}')
            {
                throw new FormatException();
            }
            else if (letter != '{')
            {
                text.Append(letter);
            }
            else
            {
                int end = format.IndexOf('}', i);
                if (end < 0)
                    throw new FormatException();
                if (TryFormatHole(format.Substring(i + 1, end - i - 1), arguments, invariant) is not { } piece)
                    return null;
                text.Append(piece);
                i = end;
            }

            if (text.Length > Budget.MaxTextLength)
                return null;
        }

        return text.ToString();
    }

    /// <summary>A piece of text at the left or the right of a column.</summary>
    public static string? Align(string text, int width)
    {
        if (width is > Budget.MaxTextLength or < -Budget.MaxTextLength)
            return null;
        return width < 0 ? text.PadRight(-width) : text.PadLeft(width);
    }

    private static string? TryFormatHole(string hole, IReadOnlyList<Value> arguments, bool invariant)
    {
        string? format = null;
        if (hole.IndexOf(':') is >= 0 and var colon)
        {
            format = hole.Substring(colon + 1);
            hole = hole.Substring(0, colon);
        }

        string[] parts = hole.Split(',');
        int width = 0;
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            || parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out width))
            throw new FormatException();
        if (index >= arguments.Count)
            throw new FormatException();
        return Text.TryFormat(arguments[index], format, invariant) is { } text ? Align(text, width) : null;
    }
}
