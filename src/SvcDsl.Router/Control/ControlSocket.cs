using System.Net.Sockets;
using System.Runtime.Versioning;
using SvcDsl.Router.Kubelet.Processes;

namespace SvcDsl.Router.Control;

/// <summary>Where a cluster of this user listens for its verbs.</summary>
internal static class ControlSocket
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static string PathOf(ClusterId cluster) => Path.Combine(DirectoryPath(), cluster + ".sock");

    /// <summary>The file that is locked as long as the cluster runs: unlike a socket, the system frees it when the router is killed.</summary>
    public static string LockPathOf(ClusterId cluster) => Path.Combine(DirectoryPath(), cluster + ".lock");

    /// <summary>Makes the folder, for this user only.</summary>
    /// <exception cref="UserErrorException">The folder is somebody else's.</exception>
    public static void CreateDirectory()
    {
        string directory = DirectoryPath();
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
            return;
        }

        Directory.CreateDirectory(directory, OwnerOnly);
        try
        {
            // Only the owner may do this, so it also proves that nobody else made the folder to listen in.
            File.SetUnixFileMode(directory, OwnerOnly);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UserErrorException($"The folder {directory} belongs to another user, so it cannot hold the control socket. Remove it, or set XDG_RUNTIME_DIR to a folder of yours.");
        }
    }

    /// <summary>Whether the process at the other end is this user's.</summary>
    [SupportedOSPlatform("linux")]
    public static bool IsSameUser(Socket peer)
    {
        const int SocketLevel = 1, PeerCredentials = 17;
        Span<byte> credentials = stackalloc byte[12]; // pid, uid, gid
        peer.GetRawSocketOption(SocketLevel, PeerCredentials, credentials);
        return BitConverter.ToUInt32(credentials[4..]) == Libc.EffectiveUserId();
    }

    private static string DirectoryPath()
    {
        if (Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } runtime && Directory.Exists(runtime))
            return Path.Combine(runtime, "svcdsl");
        return OperatingSystem.IsWindows()
            ? Path.Combine(Path.GetTempPath(), "svcdsl")
            : $"/tmp/svcdsl-{Libc.EffectiveUserId()}";
    }
}
