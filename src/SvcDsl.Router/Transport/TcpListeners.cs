using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SvcDsl.Router.Transport;

/// <summary>Who listens on TCP, or is bound to a UDP port, on this machine, read from <c>/proc</c>; knows nothing on other systems than Linux.</summary>
internal static class TcpListeners
{
    private const string Listening = "0A";
    private const string Unconnected = "07";

    /// <summary>What listens on a port, on any address.</summary>
    public static IReadOnlyList<TcpListenerEntry> OnPort(int port, ProtocolType protocol = ProtocolType.Tcp)
    {
        if (!OperatingSystem.IsLinux())
            return [];
        (string table, string state) = protocol == ProtocolType.Udp ? ("udp", Unconnected) : ("tcp", Listening);
        return [.. Read($"/proc/net/{table}", state).Concat(Read($"/proc/net/{table}6", state)).Where(entry => entry.Endpoint.Port == port)];
    }

    /// <summary>Who keeps others from binding an endpoint: a listener on it or on all addresses, or one on any address when all are wanted.</summary>
    public static TcpListenerEntry? Blocking(IPEndPoint wanted, ProtocolType protocol = ProtocolType.Tcp) => OnPort(wanted.Port, protocol)
        .Where(entry => entry.IsWildcard || entry.Endpoint.Address.Equals(wanted.Address) || wanted.Address.Equals(IPAddress.Any))
        .OrderByDescending(entry => entry.Endpoint.Address.Equals(wanted.Address))
        .FirstOrDefault();

    private static IEnumerable<TcpListenerEntry> Read(string path, string state)
    {
        if (!File.Exists(path))
            yield break;
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 9 && fields[3] == state)
                yield return new TcpListenerEntry(ParseEndpoint(fields[1]), fields[9]);
        }
    }

    /// <summary>The kernel prints each 32-bit word of an address in the machine's byte order.</summary>
    private static IPEndPoint ParseEndpoint(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        byte[] bytes = Convert.FromHexString(text.AsSpan(0, colon));
        if (BitConverter.IsLittleEndian)
        {
            for (int word = 0; word < bytes.Length; word += 4)
                Array.Reverse(bytes, word, 4);
        }

        var address = new IPAddress(bytes);
        int port = int.Parse(text.AsSpan(colon + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new IPEndPoint(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, port);
    }
}
