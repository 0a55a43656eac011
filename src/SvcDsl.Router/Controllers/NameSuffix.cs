using System.Globalization;
using System.Text;
using SvcDsl.Nodes;

namespace SvcDsl.Router.Controllers;

/// <summary>The endings of generated names, in Kubernetes' alphabet: no vowels, so no words.</summary>
internal static class NameSuffix
{
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";

    /// <summary>Five random characters, as the API server adds to <c>generateName</c>.</summary>
    public static string Random(Random random) => new(random.GetItems<char>(Alphabet, 5));

    /// <summary>The same ending for the same content, on every machine.</summary>
    public static string OfContent(Node content)
    {
        uint hash = StableHash.Of(Describe(content, new StringBuilder()).ToString());
        return string.Concat(hash.ToString(CultureInfo.InvariantCulture).Select(digit => Alphabet[digit % Alphabet.Length]));
    }

    private static StringBuilder Describe(Node node, StringBuilder text)
    {
        switch (node)
        {
            case MapNode map:
                text.Append('{');
                foreach (MapEntry entry in map)
                    Describe(entry.Value, text.Append(entry.Name).Append(':'));
                return text.Append('}');
            case ListNode list:
                text.Append('[');
                foreach (Node item in list)
                    Describe(item, text);
                return text.Append(']');
            default:
                return text.Append(node).Append(',');
        }
    }
}
