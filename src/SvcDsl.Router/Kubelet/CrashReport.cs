using System.Net;
using System.Text.RegularExpressions;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Kubelet;

/// <summary>Says why a container ended, as far as its exit code, its last words and the machine's ports tell.</summary>
internal static partial class CrashReport
{
    private const int ShownLines = 8;

    public static string Explain(ContainerExit exit, ContainerLog log, IEnumerable<IPEndPoint> ports)
    {
        IReadOnlyList<string> tail = log.Tail(ShownLines);
        string text = tail.Count == 0 ? $"{exit}, it wrote nothing" : $"{exit}, its last words:\n  {string.Join("\n  ", tail)}";
        return exit.Code != 0 && tail.Any(line => AddressInUse().IsMatch(line)) ? text + Advice(ports) : text;
    }

    [GeneratedRegex("address already in use|EADDRINUSE|AddressInUse|Address in use", RegexOptions.IgnoreCase)]
    private static partial Regex AddressInUse();

    private static string Advice(IEnumerable<IPEndPoint> ports)
    {
        const string HowTo = "Each pod listens on its own address here: use $(POD_IP) and $(PORT), or ASPNETCORE_URLS, instead of 0.0.0.0 or localhost.";
        foreach (IPEndPoint port in ports)
        {
            if (TcpListeners.Blocking(port) is { } blocking)
                return $"\n{port} is taken: {blocking.DescribeOwner()} listens on {blocking.Endpoint}. {HowTo}";
            if (TcpListeners.OnPort(port.Port) is [var other, ..])
                return $"\nPort {port.Port} is in use on {other.Endpoint} by {other.DescribeOwner()}, so 0.0.0.0:{port.Port} cannot be had. {HowTo}";
        }

        return "\n" + HowTo;
    }
}
