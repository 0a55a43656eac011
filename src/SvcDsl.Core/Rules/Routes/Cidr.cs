using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SvcDsl.Rules.Routes;

/// <summary>A range of addresses as Kubernetes writes it: <c>10.0.0.0/8</c>.</summary>
internal sealed class Cidr
{
    private readonly byte[] address;

    private Cidr(byte[] address, int length)
    {
        this.address = address;
        Length = length;
    }

    /// <summary>How many leading bits are fixed.</summary>
    public int Length { get; }

    /// <summary>Reads a range; null when the text is none.</summary>
    public static Cidr? Parse(string text)
    {
        int slash = text.IndexOf('/');
        if (slash < 0 || !int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            || !IsAddress(text.Substring(0, slash)) || !IPAddress.TryParse(text.Substring(0, slash), out IPAddress? ip))
            return null;
        byte[] bytes = ip.GetAddressBytes();
        return length <= bytes.Length * 8 ? new Cidr(bytes, length) : null;
    }

    /// <summary>Whether a text is an IP address in full; .NET takes <c>10.1</c> for one too.</summary>
    public static bool IsAddress(string text) =>
        IPAddress.TryParse(text, out IPAddress? ip)
        && text.IndexOf('%') < 0
        && text.IndexOf('[') < 0
        && (ip.AddressFamily == AddressFamily.InterNetworkV6 || text.Split('.').Length == 4);

    /// <summary>Whether the other range lies within this one, and is smaller.</summary>
    public bool HoldsPart(Cidr other)
    {
        if (other.address.Length != address.Length || other.Length <= Length)
            return false;
        for (int bit = 0; bit < Length; bit++)
        {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (other.address[bit / 8] & mask))
                return false;
        }

        return true;
    }
}
