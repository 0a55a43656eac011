namespace SvcDsl.Rules.Names;

/// <summary>
/// The forms that Kubernetes' names have. Each method says what is wrong with a name, as a phrase that fits behind it, or null.
/// </summary>
internal static class NameSyntax
{
    private const int MaxLabel = 63;
    private const int MaxSubdomain = 253;
    private const int MaxPortName = 15;

    public static string? DnsLabel(string name)
    {
        if (name.Length > MaxLabel)
            return TooLong(name, MaxLabel);
        if (name.IndexOf('.') >= 0)
            return "is no DNS label: it must not hold dots";
        return IsLabel(name) ? null : "is no DNS label (lower-case letters, digits and '-', a letter or digit at both ends)";
    }

    /// <summary>A DNS label that begins with a letter: what a Service's name has to be on every cluster in use.</summary>
    public static string? DnsLabelWithLetterFirst(string name) =>
        DnsLabel(name) ?? (IsLetter(name[0]) ? null : "begins with a digit, which clusters before Kubernetes 1.36 reject");

    public static string? DnsSubdomain(string name)
    {
        if (name.Length > MaxSubdomain)
            return TooLong(name, MaxSubdomain);
        return name.Split('.').All(IsLabel) ? null : "is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part)";
    }

    /// <summary>Names that only have to fit into a URL, as those of roles.</summary>
    public static string? PathSegment(string name)
    {
        if (name is "." or "..")
            return "is no name, but a step in a path";
        return name.IndexOfAny(['/', '%']) >= 0 ? "holds '/' or '%'" : null;
    }

    /// <summary>The name of a container port.</summary>
    public static string? PortName(string name)
    {
        if (name.Length > MaxPortName)
            return TooLong(name, MaxPortName);
        if (!IsLabel(name) || name.IndexOf("--", StringComparison.Ordinal) >= 0)
            return "is no port name (lower-case letters, digits and single '-', a letter or digit at both ends)";
        return name.Any(IsLetter) ? null : "has no letter";
    }

    /// <summary>The key of a label or an annotation: a name, with a DNS name and a slash before it or not.</summary>
    public static string? QualifiedName(string key)
    {
        string[] parts = key.Split('/');
        if (parts.Length > 2)
            return "has more than one '/'";
        if (parts.Length == 2 && DnsSubdomain(parts[0]) is not null)
            return $"has the prefix '{parts[0]}', which is no DNS name";
        string name = parts[parts.Length - 1];
        if (name.Length > MaxLabel)
            return TooLong(name, MaxLabel);
        return IsNamePart(name) ? null : "is no label name (letters, digits, '-', '_' and '.', a letter or digit at both ends)";
    }

    public static string? LabelValue(string value)
    {
        if (value.Length > MaxLabel)
            return TooLong(value, MaxLabel);
        return value.Length == 0 || IsNamePart(value) ? null : "is no label value (letters, digits, '-', '_' and '.', a letter or digit at both ends)";
    }

    private static string TooLong(string name, int max) => $"has {name.Length} characters where {max} are allowed";

    private static bool IsLabel(string name) =>
        name.Length > 0 && name.All(c => IsLetter(c) || IsDigit(c) || c == '-') && name[0] != '-' && name[name.Length - 1] != '-';

    private static bool IsNamePart(string name) =>
        name.Length > 0 && name.All(c => IsAlphanumeric(c) || c is '-' or '_' or '.') && IsAlphanumeric(name[0]) && IsAlphanumeric(name[name.Length - 1]);

    private static bool IsAlphanumeric(char c) => IsLetter(c) || IsDigit(c) || c is >= 'A' and <= 'Z';

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
