using System.Globalization;

namespace SvcDsl.Rules.Addresses;

/// <summary>Reads ranges of addresses, <c>10.0.0.0/8</c>, as the API server does: an address within the range stands for the range.</summary>
internal static class CidrSyntax
{
    /// <summary>The range; null when the text is none.</summary>
    public static Cidr? Parse(string text)
    {
        int slash = text.IndexOf('/');
        if (slash < 0 || IpSyntax.Parse(text.Substring(0, slash)) is not { } address)
            return null;

        // An IPv4 address in IPv6 clothes counts its prefix from the start of the clothes.
        int clothes = !address.IsIPv6 && text.IndexOf(':') >= 0 ? 96 : 0;
        if (!int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int prefix)
            || prefix > clothes + (8 * address.Bytes.Length))
            return null;
        var range = new Cidr(address, Math.Max(0, prefix - clothes), true);
        return range.ToString() == text ? range : range with { IsCanonical = false };
    }
}

/// <summary>A range of addresses.</summary>
/// <param name="Address">An address within the range.</param>
/// <param name="PrefixLength">How many bits all addresses of the range have in common.</param>
/// <param name="IsCanonical">Whether it was written the way ranges are normally written, see <see cref="ToString"/>.</param>
internal sealed record Cidr(IpAddress Address, int PrefixLength, bool IsCanonical)
{
    /// <summary>Whether the address is not the first of the range, as if a single address had been meant.</summary>
    public bool HasHostBits => First.ToString() != Address.ToString();

    private IpAddress First
    {
        get
        {
            byte[] bytes = [.. Address.Bytes];
            for (int bit = PrefixLength; bit < 8 * bytes.Length; bit++)
                bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
            return Address with { Bytes = bytes };
        }
    }

    /// <summary>The range as it is normally written.</summary>
    public override string ToString() => $"{First}/{PrefixLength.ToString(CultureInfo.InvariantCulture)}";
}
