using System.Globalization;
using System.Text;
using YamlDotNet.Core;

namespace SvcDsl.Yaml;

/// <summary>How a value is written: its text and its style.</summary>
internal static class ScalarStyles
{
    public static (string Text, ScalarStyle Style) Of(object? value) => value switch
    {
        null => ("null", ScalarStyle.Plain),
        bool truth => (truth ? "true" : "false", ScalarStyle.Plain),
        double number => (OfDouble(number), ScalarStyle.Plain),
        string text => OfString(text),
        _ => (Convert.ToString(value, CultureInfo.InvariantCulture)!, ScalarStyle.Plain),
    };

    /// <summary>A key never takes more than one line.</summary>
    public static (string Text, ScalarStyle Style) OfKey(string key) =>
        PlainScalars.MayBePlain(key) ? (key, ScalarStyle.Plain) : (WithoutLoneSurrogates(key), ScalarStyle.DoubleQuoted);

    private static (string Text, ScalarStyle Style) OfString(string text) => CanBeBlock(text) ? (text, ScalarStyle.Literal) : OfKey(text);

    /// <summary>A block that would need an indentation indicator, or hold characters that editors and readers change, is not worth the risk.</summary>
    private static bool CanBeBlock(string text)
    {
        if (text.IndexOf('\n') < 0 || text[0] is '\n' or ' ' or '\t')
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            char previous = i == 0 ? '\n' : text[i - 1];
            bool isLineEnd = text[i] == '\n';
            if (isLineEnd ? previous == ' ' : !PlainScalars.IsOrdinary(text[i]))
                return false;
        }

        return text[text.Length - 1] != ' ';
    }

    /// <summary>YAML 1.1 wants a dot in a float, and a sign in its exponent.</summary>
    private static string OfDouble(double number)
    {
        if (double.IsNaN(number))
            return ".nan";
        if (double.IsInfinity(number))
            return number > 0 ? ".inf" : "-.inf";
        string text = number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        int exponent = text.IndexOf('e');
        string mantissa = exponent < 0 ? text : text.Substring(0, exponent);
        string rest = exponent < 0 ? "" : text.Substring(exponent);
        return mantissa.IndexOf('.') < 0 ? mantissa + ".0" + rest : text;
    }

    /// <summary>Half a surrogate pair cannot be encoded; it becomes what every encoder makes of it.</summary>
    private static string WithoutLoneSurrogates(string text)
    {
        if (!text.Any(char.IsSurrogate))
            return text;
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(char.IsSurrogate(text[i]) ? '\uFFFD' : text[i]);
        }

        return clean.ToString();
    }
}
