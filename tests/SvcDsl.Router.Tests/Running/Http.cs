namespace SvcDsl.Router.Tests.Running;

internal static class Http
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };

    public static Task<string> GetAsync(LocalCluster cluster, string path, string service = "web") =>
        Client.GetStringAsync(new Uri(cluster.Service(service).Url, path));

    /// <summary>The environment of the test pod behind a Service.</summary>
    public static async Task<Dictionary<string, string>> EnvironmentAsync(LocalCluster cluster) =>
        (await GetAsync(cluster, "/env")).Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1]);
}
