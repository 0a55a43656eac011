using System.Text;
using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Tool.Check;

namespace SvcDsl.Tool.Input;

/// <summary>Turns bytes into text: UTF-8, or UTF-16 with a byte order mark.</summary>
internal static class TextDecoder
{
    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly UTF8Encoding Unmarked = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (SourceText? Text, Remark? Problem) Decode(byte[] bytes, InputFile file)
    {
        Encoding encoding = Marked.FirstOrDefault(candidate => bytes.AsSpan().StartsWith(candidate.Preamble)) ?? Unmarked;
        int start = encoding.Preamble.Length;
        try
        {
            string text = encoding.GetString(bytes, start, bytes.Length - start);
            int nul = text.IndexOf('\0', StringComparison.Ordinal);
            return nul < 0
                ? (new SourceText(file, text, encoding), null)
                : (null, Problem(file, text[..nul], "There is a zero byte here, so this is no text; save the file as UTF-8"));
        }
        catch (DecoderFallbackException e)
        {
            string name = encoding is UnicodeEncoding ? "UTF-16" : "UTF-8";
            string before = encoding.GetString(bytes, start, Math.Clamp(e.Index, 0, bytes.Length - start));
            return (null, Problem(file, before, $"The bytes here are not {name}; save the file as UTF-8"));
        }
    }

    /// <summary>A message at the place behind a text.</summary>
    private static Remark Problem(InputFile file, string before, string message)
    {
        int line = before.Count(c => c == '\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');
        return new Remark(YamlRules.YamlIsUnreadable, YamlRules.YamlIsUnreadable.Level, message, new Origin(file.Name, line, column));
    }
}
