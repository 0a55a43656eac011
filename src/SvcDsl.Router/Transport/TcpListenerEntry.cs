using System.Globalization;
using System.Net;

namespace SvcDsl.Router.Transport;

/// <summary>A listening socket; <paramref name="Inode"/> is what leads to its process.</summary>
internal sealed record TcpListenerEntry(IPEndPoint Endpoint, string Inode)
{
    public bool IsWildcard => Endpoint.Address.Equals(IPAddress.Any) || Endpoint.Address.Equals(IPAddress.IPv6Any);

    /// <summary>The process that holds the socket; null when it is another user's, which only root may look into.</summary>
    public int? FindProcess()
    {
        string wanted = $"socket:[{Inode}]";
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int pid))
                continue;
            try
            {
                foreach (string descriptor in Directory.EnumerateFiles(Path.Combine(folder, "fd")))
                {
                    if (new FileInfo(descriptor).LinkTarget == wanted)
                        return pid;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The process ended, or it is not ours to look into.
            }
        }

        return null;
    }

    /// <summary>The owner for a sentence: <c>pid 4711 (python3 -m http.server)</c>.</summary>
    public string DescribeOwner() => FindProcess() is { } pid ? $"pid {pid} ({CommandLineOf(pid)})" : "a process of another user";

    private static string CommandLineOf(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").TrimEnd('\0').Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "ended by now";
        }
    }
}
