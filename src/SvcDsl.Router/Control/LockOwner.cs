using System.Globalization;
using System.Runtime.Versioning;

namespace SvcDsl.Router.Control;

/// <summary>Finds who holds a file, by the descriptors of this user's processes.</summary>
[SupportedOSPlatform("linux")]
internal static class LockOwner
{
    public static int? Find(string path)
    {
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int pid))
                continue;
            try
            {
                if (Directory.EnumerateFiles(Path.Combine(folder, "fd")).Any(descriptor => new FileInfo(descriptor).LinkTarget == path))
                    return pid;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It ended, or it is not ours to look into.
            }
        }

        return null;
    }
}
