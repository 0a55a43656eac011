using System.Globalization;

namespace SvcDsl.Rules.Addresses;

/// <summary>Reads IP addresses as the API server does: leading zeros in IPv4 and IPv4 inside IPv6 are tolerated, zones are not.</summary>
internal static class IpSyntax
{
    private const int IPv4Length = 4;
    private const int IPv6Length = 16;

    /// <summary>The address; null when the text is none.</summary>
    public static IpAddress? Parse(string text)
    {
        foreach (char c in text)
        {
            if (c == '.')
                return ParseIPv4(text, 0) is { } four ? Create(four, text) : null;
            if (c == ':')
                return ParseIPv6(text) is { } six ? Create(Unmapped(six), text) : null;
        }

        return null;
    }

    private static IpAddress Create(byte[] bytes, string text)
    {
        var address = new IpAddress(bytes, bytes.Length == IPv6Length, true);
        return address.ToString() == text ? address : address with { IsCanonical = false };
    }

    /// <summary>An IPv4 address in IPv6 clothes, <c>::ffff:10.0.0.1</c>, is an IPv4 address to Kubernetes.</summary>
    private static byte[] Unmapped(byte[] bytes) =>
        bytes.Take(10).All(b => b == 0) && bytes[10] == 0xff && bytes[11] == 0xff ? [.. bytes.Skip(12)] : bytes;

    private static byte[]? ParseIPv4(string text, int start)
    {
        string[] parts = text.Substring(start).Split('.');
        if (parts.Length != IPv4Length)
            return null;
        byte[] bytes = new byte[IPv4Length];
        for (int i = 0; i < IPv4Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 0xff)
                return null;
            bytes[i] = (byte)number;
        }

        return bytes;
    }

    private static byte[]? ParseIPv6(string text)
    {
        var bytes = new List<byte>(IPv6Length);
        int gap = -1;
        int at = 0;
        if (text.StartsWith("::", StringComparison.Ordinal))
        {
            gap = 0;
            at = 2;
        }

        while (at < text.Length && bytes.Count < IPv6Length)
        {
            int end = at;
            while (end < text.Length && IsHex(text[end]))
                end++;
            if (end < text.Length && text[end] == '.')
            {
                if (bytes.Count > IPv6Length - IPv4Length || (gap < 0 && bytes.Count != IPv6Length - IPv4Length) || ParseIPv4(text, at) is not { } four)
                    return null;
                bytes.AddRange(four);
                at = text.Length;
                break;
            }

            if (!int.TryParse(text.Substring(at, end - at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number) || number is < 0 or > 0xffff)
                return null;
            bytes.Add((byte)(number >> 8));
            bytes.Add((byte)number);
            at = end;
            if (at == text.Length)
                break;
            if (text[at] != ':' || at + 1 == text.Length)
                return null;
            at++;
            if (text[at] == ':')
            {
                if (gap >= 0)
                    return null;
                gap = bytes.Count;
                at++;
            }
        }

        // The gap stands for at least one group.
        if (at != text.Length || gap >= 0 == (bytes.Count == IPv6Length))
            return null;
        if (gap >= 0)
            bytes.InsertRange(gap, new byte[IPv6Length - bytes.Count]);
        return [.. bytes];
    }

    private static bool IsHex(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';
}

/// <summary>An IP address.</summary>
/// <param name="Bytes">Four bytes, or sixteen.</param>
/// <param name="IsIPv6">Whether it is an IPv6 address; one that only wraps an IPv4 address is not.</param>
/// <param name="IsCanonical">Whether it was written the way addresses are normally written, see <see cref="ToString"/>.</param>
internal sealed record IpAddress(byte[] Bytes, bool IsIPv6, bool IsCanonical)
{
    public string Family => IsIPv6 ? "IPv6" : "IPv4";

    public bool IsUnspecified => Bytes.All(b => b == 0);

    public bool IsLoopback => IsIPv6 ? Bytes[15] == 1 && Bytes.Take(15).All(b => b == 0) : Bytes[0] == 127;

    public bool IsLinkLocalUnicast => IsIPv6 ? Bytes[0] == 0xfe && (Bytes[1] & 0xc0) == 0x80 : Bytes[0] == 169 && Bytes[1] == 254;

    public bool IsLinkLocalMulticast => IsIPv6 ? Bytes[0] == 0xff && (Bytes[1] & 0x0f) == 0x02 : Bytes[0] == 224 && Bytes[1] == 0 && Bytes[2] == 0;

    /// <summary>The address as it is normally written; equal addresses are equal texts.</summary>
    public override string ToString()
    {
        if (!IsIPv6)
            return string.Join(".", Bytes.Select(b => b.ToString(CultureInfo.InvariantCulture)));

        int[] groups = [.. Enumerable.Range(0, 8).Select(i => (Bytes[2 * i] << 8) | Bytes[(2 * i) + 1])];
        (int gap, int length) = LongestRunOfZeros(groups);
        string Text(int from, int to) =>
            string.Join(":", groups.Skip(from).Take(to - from).Select(group => group.ToString("x", CultureInfo.InvariantCulture)));
        return length < 2 ? Text(0, 8) : $"{Text(0, gap)}::{Text(gap + length, 8)}";
    }

    private static (int Start, int Length) LongestRunOfZeros(int[] groups)
    {
        (int Start, int Length) longest = (0, 0);
        int length = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            length = groups[i] == 0 ? length + 1 : 0;
            if (length > longest.Length)
                longest = (i - length + 1, length);
        }

        return longest;
    }
}
