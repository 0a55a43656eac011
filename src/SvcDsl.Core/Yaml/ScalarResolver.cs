using System.Globalization;
using System.Text.RegularExpressions;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SvcDsl.Yaml;

/// <summary>What a scalar means to kubectl: YAML 1.1's words and numbers, dates as strings.</summary>
internal static class ScalarResolver
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    private static readonly Regex Float = new(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, object?> Words = Spellings(
        (true, "y Y yes Yes YES true True TRUE on On ON"),
        (false, "n N no No NO false False FALSE off Off OFF"),
        (null, "~ null Null NULL"),
        (double.NaN, ".nan .NaN .NAN"),
        (double.PositiveInfinity, ".inf .Inf .INF +.inf +.Inf +.INF"),
        (double.NegativeInfinity, "-.inf -.Inf -.INF"));

    public static ScalarNode Resolve(Scalar scalar, Origin origin)
    {
        if (scalar.Tag is { IsEmpty: false, IsNonSpecific: false } tag)
            return new ScalarNode(OfTag(tag.Value, scalar.Value, origin), origin);
        bool isPlain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        return new ScalarNode(isPlain ? OfPlain(scalar.Value) : scalar.Value, origin);
    }

    /// <summary>A key as Kubernetes sees it: JSON knows only strings as keys.</summary>
    public static ScalarNode AsKey(ScalarNode key) => key.Value switch
    {
        string => key,
        null => new ScalarNode("null", key.Origin),
        bool truth => new ScalarNode(truth ? "true" : "false", key.Origin),
        double number => new ScalarNode(number.ToString("R", CultureInfo.InvariantCulture), key.Origin),
        object number => new ScalarNode(Convert.ToString(number, CultureInfo.InvariantCulture), key.Origin),
    };

    private static object? OfTag(string tag, string text, Origin origin)
    {
        string name = tag.StartsWith(TagPrefix, StringComparison.Ordinal) ? tag.Substring(TagPrefix.Length) : tag;
        object? plain = OfPlain(text);
        return (name, plain) switch
        {
            ("int", long) or ("bool", bool) or ("null", null) => plain,
            ("float", long or double) => Convert.ToDouble(plain, CultureInfo.InvariantCulture),
            ("int" or "bool" or "null" or "float", _) => throw new YamlReadException($"'{text}' is tagged !!{name} but is none", origin),
            _ => text,
        };
    }

    private static object? OfPlain(string text)
    {
        if (text.Length == 0)
            return null;
        if (Words.TryGetValue(text, out object? word))
            return word;
        if (text[0] is not ((>= '0' and <= '9') or '+' or '-' or '.'))
            return text;

        string digits = text.Replace("_", "");
        if (digits.Length > 0 && text[0] != '.' && Integers.Parse(digits) is { } number)
            return number;
        return Float.IsMatch(digits) && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value)
            ? value
            : text;
    }

    private static Dictionary<string, object?> Spellings(params (object? Value, string Words)[] groups) =>
        groups.SelectMany(group => group.Words.Split(' ').Select(word => (word, group.Value)))
            .ToDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal);
}
