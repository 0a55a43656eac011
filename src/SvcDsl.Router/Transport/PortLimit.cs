using System.Globalization;

namespace SvcDsl.Router.Transport;

/// <summary>The first port that this process may bind without privileges.</summary>
internal static class PortLimit
{
    /// <summary>What is added to a port below the limit.</summary>
    public const int Offset = 20000;

    private const string LinuxSetting = "/proc/sys/net/ipv4/ip_unprivileged_port_start";

    public static int OfThisMachine()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return 0;
        return File.Exists(LinuxSetting) ? int.Parse(File.ReadAllText(LinuxSetting), CultureInfo.InvariantCulture) : 1024;
    }
}
