using System.Text;
using SvcDsl.Nodes;

namespace SvcDsl.Rules.References;

/// <summary>What the maps of ConfigMaps and Secrets have in common.</summary>
internal static class DataMap
{
    public const int MaxBytes = 1_048_576;

    private const int MaxKey = 253;

    /// <summary>What is wrong with a key, as a phrase that fits behind it, or null.</summary>
    public static string? ProblemOfKey(string key)
    {
        if (key.Length > MaxKey)
            return $"has {key.Length} characters where {MaxKey} are allowed";
        if (key.Length == 0 || !key.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.'))
            return "is no key (letters, digits, '-', '_' and '.')";
        return key is "." or ".." || key.StartsWith("..", StringComparison.Ordinal) ? "begins like a path" : null;
    }

    /// <summary>What kind of value stands where a string belongs; null when it is a string, or may be one.</summary>
    public static string? NoString(Node value) => value switch
    {
        MapNode => "a map",
        ListNode => "a list",
        ScalarNode { Value: bool } => "true or false",
        ScalarNode { Value: long or double } => "a number",
        _ => null,
    };

    public static int BytesOf(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>The bytes behind base64; null when it is none. Line breaks are fine, spaces are not.</summary>
    public static byte[]? Decode(string text)
    {
        if (text.Any(c => c is ' ' or '\t'))
            return null;
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether something else fills in the value before it is applied: <c>${PASSWORD}</c>, <c>{{ password }}</c>, <c>&lt;password&gt;</c>.</summary>
    public static bool IsPlaceholder(string text) =>
        text.IndexOf("${", StringComparison.Ordinal) >= 0 || text.IndexOf("{{", StringComparison.Ordinal) >= 0 || text.IndexOf("$(", StringComparison.Ordinal) >= 0
        || (text.StartsWith("<", StringComparison.Ordinal) && text.TrimEnd().EndsWith(">", StringComparison.Ordinal));
}
