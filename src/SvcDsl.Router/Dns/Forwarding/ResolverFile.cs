using System.Net;

namespace SvcDsl.Router.Dns.Forwarding;

/// <summary>The nameservers of <c>/etc/resolv.conf</c>. The file is only ever read.</summary>
internal static class ResolverFile
{
    public const string Path = "/etc/resolv.conf";

    private const int Port = 53;

    /// <summary>Resolvers look at no more than these.</summary>
    private const int MaxServers = 3;

    /// <summary>Reads the machine's file. It is small and changes with the network, so it is read again for each question.</summary>
    public static IReadOnlyList<IPEndPoint> Read()
    {
        try
        {
            return Parse(File.ReadLines(Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // a machine without one
        }
    }

    public static IReadOnlyList<IPEndPoint> Parse(IEnumerable<string> lines) =>
        [.. lines.Select(ServerOf).OfType<IPAddress>().Take(MaxServers).Select(address => new IPEndPoint(address, Port))];

    private static IPAddress? ServerOf(string line) =>
        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["nameserver", var text, ..] && IPAddress.TryParse(text, out IPAddress? address)
            ? address
            : null;
}
