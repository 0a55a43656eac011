using System.Collections;

namespace SvcDsl.Router.Kubelet;

/// <summary>The router's own environment, without what was meant for the router or for the build that started it.</summary>
internal static class InheritedEnvironment
{
    private static readonly string[] NotForPods =
    [
        "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_URLS", "DOTNET_HTTP_PORTS", "DOTNET_HTTPS_PORTS",
        "DOTNET_STARTUP_HOOKS", "DOTNET_LAUNCH_PROFILE", "DOTNET_WATCH", "DOTNET_WATCH_ITERATION", "PORT", "HOSTNAME",
    ];

    public static Dictionary<string, string> Read()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            var name = (string)entry.Key;
            if (!NotForPods.Contains(name) && !name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
                variables[name] = (string)entry.Value!;
        }

        return variables;
    }
}
