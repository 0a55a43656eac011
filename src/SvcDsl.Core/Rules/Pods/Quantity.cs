using System.Globalization;

namespace SvcDsl.Rules.Pods;

/// <summary>An amount as Kubernetes writes it: <c>250m</c>, <c>1.5</c>, <c>64Mi</c>, <c>1e3</c>.</summary>
internal static class Quantity
{
    private static readonly Dictionary<string, decimal> Suffixes = new(StringComparer.Ordinal)
    {
        [""] = 1m,
        ["n"] = 1e-9m,
        ["u"] = 1e-6m,
        ["m"] = 1e-3m,
        ["k"] = 1e3m,
        ["M"] = 1e6m,
        ["G"] = 1e9m,
        ["T"] = 1e12m,
        ["P"] = 1e15m,
        ["E"] = 1e18m,
        ["Ki"] = 1L << 10,
        ["Mi"] = 1L << 20,
        ["Gi"] = 1L << 30,
        ["Ti"] = 1L << 40,
        ["Pi"] = 1L << 50,
        ["Ei"] = 1L << 60,
    };

    /// <summary>How people write the units that Kubernetes spells otherwise.</summary>
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = "Ki",
        ["kb"] = "Ki",
        ["ki"] = "Ki",
        ["kib"] = "Ki",
        ["mb"] = "Mi",
        ["mi"] = "Mi",
        ["mib"] = "Mi",
        ["g"] = "Gi",
        ["gb"] = "Gi",
        ["gi"] = "Gi",
        ["gib"] = "Gi",
        ["t"] = "Ti",
        ["tb"] = "Ti",
        ["ti"] = "Ti",
        ["tib"] = "Ti",
        ["b"] = "",
        ["bytes"] = "",
        ["cpu"] = "",
        ["core"] = "",
        ["cores"] = "",
        ["mcpu"] = "m",
        ["millicores"] = "m",
    };

    /// <summary>Whether a text is an amount; one too large to be computed is zero.</summary>
    public static bool TryParse(string text, out decimal amount)
    {
        (string number, string suffix) = Split(text);
        amount = 0;
        if (!IsNumber(number))
            return false;
        try
        {
            decimal value = decimal.Parse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            if (Suffixes.TryGetValue(suffix, out decimal factor))
            {
                amount = value * factor;
                return true;
            }

            if (!IsExponent(suffix))
                return false;
            amount = decimal.Parse(number + suffix, NumberStyles.Float, CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            return true;
        }
    }

    /// <summary>The amount that somebody meant who wrote <c>64 MB</c>; null when that is not clear.</summary>
    public static string? MeantBy(string text)
    {
        (string number, string suffix) = Split(text.Replace(" ", ""));
        string? meant = Meant.TryGetValue(suffix, out string? unit) ? number + unit : number + suffix;
        return meant != text && TryParse(meant, out _) ? meant : null;
    }

    private static (string Number, string Suffix) Split(string text)
    {
        int end = 0;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or '.' or '+' or '-')
            end++;
        return (text.Substring(0, end), text.Substring(end));
    }

    private static bool IsNumber(string number)
    {
        string digits = number.TrimStart('+', '-');
        return number.Length - digits.Length <= 1 && digits.Any(c => c != '.') && digits.All(c => c is (>= '0' and <= '9') or '.') && digits.Count(c => c == '.') <= 1;
    }

    private static bool IsExponent(string suffix)
    {
        if (suffix.Length < 2 || suffix[0] is not ('e' or 'E'))
            return false;
        string digits = suffix.Substring(suffix[1] is '+' or '-' ? 2 : 1);
        return digits.Length is > 0 and < 4 && digits.All(c => c is >= '0' and <= '9');
    }
}
