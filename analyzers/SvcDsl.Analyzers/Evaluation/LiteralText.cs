using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>Where each character of a string stands in its literal: escapes take more room than what they stand for, and raw strings are indented.</summary>
internal sealed class LiteralText
{
    private static readonly LiteralText Unreadable = new([], []);

    /// <summary>The places in the source of all characters of the value, and of its end.</summary>
    private readonly IReadOnlyList<int> places;

    /// <summary>The indices of the first characters of the lines of the value.</summary>
    private readonly IReadOnlyList<int> lines;

    private LiteralText(IReadOnlyList<int> places, IReadOnlyList<int> lines)
    {
        this.places = places;
        this.lines = lines;
    }

    public static LiteralText Of(SyntaxToken token)
    {
        var reader = new Reader(token.Text, token.SpanStart);
        bool isRead = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken => token.Text.StartsWith("@", StringComparison.Ordinal) ? reader.Verbatim() : reader.Regular(),
            SyntaxKind.SingleLineRawStringLiteralToken => reader.RawLine(),
            SyntaxKind.MultiLineRawStringLiteralToken => reader.RawLines(),
            _ => false,
        };

        // What the compiler says is the measure: a place that is nearly right would be edited.
        return isRead && reader.Value == token.ValueText ? new LiteralText(reader.Places, Lines(reader.Value)) : Unreadable;
    }

    /// <summary>The piece of the source behind a part of the value, given by lines and columns from 1; null when there is none.</summary>
    public TextSpan? Find(Origin part) =>
        At(part.Line, part.Column) is { } start && At(part.EndLine, part.EndColumn) is { } end && start <= end ? TextSpan.FromBounds(start, end) : null;

    private int? At(int line, int column)
    {
        if (line < 1 || line > lines.Count)
            return null;
        int index = lines[line - 1] + column - 1;
        return index < (line < lines.Count ? lines[line] : places.Count) ? places[index] : null;
    }

    /// <summary>What counts as a line is what the YAML parser takes for one.</summary>
    private static List<int> Lines(string value)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] is '\n' or '\u0085' or '\u2028' or '\u2029' || (value[i] == '\r' && (i + 1 == value.Length || value[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts;
    }

    /// <summary>Reads a literal as C# does.</summary>
    private sealed class Reader(string text, int offset)
    {
        private readonly System.Text.StringBuilder value = new();

        public List<int> Places { get; } = [];

        public string Value => value.ToString();

        public bool Regular()
        {
            int i = 1;
            int end = text.Length - 1;
            while (i < end)
            {
                int start = i;
                if (text[i] != '\\')
                {
                    Add(text[i++], start);
                    continue;
                }

                if (Escape(ref i) is not { } characters)
                    return false;
                foreach (char character in characters)
                    Add(character, start);
            }

            Places.Add(offset + end);
            return true;
        }

        public bool Verbatim()
        {
            int end = text.Length - 1;
            for (int i = 2; i < end; i++)
            {
                Add(text[i], i);
                if (text[i] == '"')
                    i++;
            }

            Places.Add(offset + end);
            return true;
        }

        public bool RawLine()
        {
            int quotes = Quotes();
            for (int i = quotes; i < text.Length - quotes; i++)
                Add(text[i], i);
            Places.Add(offset + text.Length - quotes);
            return true;
        }

        public bool RawLines()
        {
            int quotes = Quotes();
            int first = AfterBreak(quotes);
            int lastBreak = text.LastIndexOfAny(['\n', '\r']);
            int indentation = text.Length - quotes - lastBreak - 1;
            int end = lastBreak > 0 && text[lastBreak] == '\n' && text[lastBreak - 1] == '\r' ? lastBreak - 1 : lastBreak;
            if (first < 0 || indentation < 0 || end < first - 1)
                return false;
            for (int i = first; i < end;)
            {
                // A line of blanks only may be shorter than the indentation.
                for (int skipped = 0; skipped < indentation && i < end && text[i] is not ('\n' or '\r'); skipped++)
                    i++;
                for (; i < end && text[i] is not ('\n' or '\r'); i++)
                    Add(text[i], i);
                if (i >= end)
                    break;
                int next = AfterBreak(i);
                for (; i < next; i++)
                    Add(text[i], i);
            }

            Places.Add(offset + Math.Max(first, end));
            return true;
        }

        private void Add(char character, int place)
        {
            value.Append(character);
            Places.Add(offset + place);
        }

        private int Quotes() => text.Length - text.TrimStart('"').Length;

        /// <summary>Where the line behind the break that comes next begins; -1 when there is none.</summary>
        private int AfterBreak(int from)
        {
            int at = text.IndexOfAny(['\n', '\r'], from);
            return at < 0 ? -1 : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
        }

        private string? Escape(ref int i)
        {
            char kind = text[i + 1];
            i += 2;
            int digits = kind switch { 'u' => 4, 'U' => 8, 'x' => 0, _ => -1 };
            if (digits < 0)
            {
                int index = "'\"\\0abefnrtv".IndexOf(kind);
                return index < 0 ? null : "'\"\\\0\a\b\u001b\f\n\r\t\v"[index].ToString();
            }

            int start = i;
            while (i < text.Length && i - start < (digits == 0 ? 4 : digits) && Uri.IsHexDigit(text[i]))
                i++;
            return int.TryParse(text.Substring(start, i - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
                ? code > 0xffff ? code <= 0x10ffff ? char.ConvertFromUtf32(code) : null : ((char)code).ToString()
                : null;
        }
    }
}
