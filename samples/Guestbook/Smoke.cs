using SvcDsl.Router;

namespace GuestbookSample;

/// <summary>Starts the guestbook, calls every Service through the router, says which replica answered, and stops it again.</summary>
internal static class Smoke
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("Starting the guestbook ...");
        await using LocalCluster cluster = await Guestbook.StartAsync(cancellationToken: cancellationToken);
        try
        {
            await cluster.WaitUntilReadyAsync(StartTimeout, cancellationToken);
            foreach (LocalService service in cluster.Services)
                await CallAsync(service, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or UserErrorException)
        {
            Console.Error.WriteLine($"smoke: failed: {e.Message}");
            return 1;
        }

        Console.WriteLine("smoke: every Service answered");
        return 0;
    }

    private static async Task CallAsync(LocalService service, CancellationToken cancellationToken)
    {
        // A new connection for every request: Services balance connections, not requests.
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });
        foreach (LocalServicePort port in service.Ports)
        {
            foreach (Uri url in Urls(port))
            {
                string answer = await client.GetStringAsync(url, cancellationToken);
                Console.WriteLine($"{service.Name} {url} answered: {answer.Trim()}");
            }
        }
    }

    private static IEnumerable<Uri> Urls(LocalServicePort port)
    {
        if (port.Url is { } clusterIP)
            yield return clusterIP;
        if (port.NodePort is { } nodePort)
            yield return new Uri($"http://{nodePort}/");
    }
}
