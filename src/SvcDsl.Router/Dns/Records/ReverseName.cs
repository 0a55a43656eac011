using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns.Records;

/// <summary>Names like <c>5.0.96.10.in-addr.arpa</c>.</summary>
internal static class ReverseName
{
    private const int Nibbles = 32;

    private static readonly DnsName V4 = DnsName.Parse("in-addr.arpa");
    private static readonly DnsName V6 = DnsName.Parse("ip6.arpa");

    /// <returns>The address that the name asks for; null when it is no such name.</returns>
    public static IPAddress? Read(DnsName name)
    {
        if (name.Below(V4) is { Length: 4 } parts)
            return ReadV4(parts);
        return name.Below(V6) is { Length: Nibbles } nibbles && nibbles.All(nibble => nibble.Length == 1 && char.IsAsciiHexDigit(nibble[0]))
            ? new IPAddress(Convert.FromHexString(string.Concat(nibbles.Reverse())))
            : null;
    }

    private static IPAddress? ReadV4(ImmutableArray<string> parts)
    {
        var bytes = new byte[4];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (!byte.TryParse(parts[^(i + 1)], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
                return null;
        }

        return new IPAddress(bytes);
    }
}
