using System.Reflection;
using System.Runtime.Loader;

namespace SvcDsl.Emit;

internal static class UserAssembly
{
    public static Assembly Load(string path)
    {
        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(path));
        }
        catch (Exception e) when (e is BadImageFormatException or FileLoadException)
        {
            throw new ToolException($"The assembly '{path}' cannot be loaded by .NET {Environment.Version}: {e.Message}");
        }
    }
}
