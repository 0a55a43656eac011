using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.Testing;

/// <summary>Diagnostics under the lines that they are about.</summary>
internal static class AnnotatedSource
{
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{diagnostic.Id} {diagnostic.Severity}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
            Append(text, diagnostic.Location, '^');
            foreach (Location related in diagnostic.AdditionalLocations)
                Append(text, related, '-');
        }

        return text.Length == 0 ? "(nothing)" : text.ToString();
    }

    public static string Of(string path, string source, TextSpan span)
    {
        var text = new StringBuilder();
        Append(text, path, SourceText.From(source), span, '^');
        return text.ToString();
    }

    private static void Append(StringBuilder text, Location location, char mark)
    {
        if (location.SourceTree is { } tree)
            Append(text, tree.FilePath, tree.GetText(), location.SourceSpan, mark);
        else if (location.Kind == LocationKind.ExternalFile)
            text.AppendLine(CultureInfo.InvariantCulture, $"    {location.GetLineSpan()}");
        else
            text.AppendLine("    (no place in the source)");
    }

    private static void Append(StringBuilder text, string path, SourceText source, TextSpan span, char mark)
    {
        TextLine line = source.Lines.GetLineFromPosition(span.Start);
        int column = span.Start - line.Start;
        int length = Math.Max(1, Math.Min(span.Length, line.End - span.Start));
        text.AppendLine(CultureInfo.InvariantCulture, $"    {path}({line.LineNumber + 1},{column + 1})");
        text.Append("    ").AppendLine(line.ToString());
        text.Append(' ', column + 4).Append(mark, length).AppendLine();
    }
}
