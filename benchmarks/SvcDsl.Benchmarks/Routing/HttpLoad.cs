using System.Net;
using System.Runtime.CompilerServices;

namespace SvcDsl.Benchmarks.Routing;

/// <summary>Clients of the pod that answers HTTP.</summary>
internal static class HttpLoad
{
    // The server closes, so that the client does not run out of ports.
    public static IAsyncEnumerable<int> NewConnectionAsync(IPEndPoint target, CancellationToken cancel) => RequestAsync(target, close: true, cancel);

    public static IAsyncEnumerable<int> KeepAliveAsync(IPEndPoint target, CancellationToken cancel) => RequestAsync(target, close: false, cancel);

    private static async IAsyncEnumerable<int> RequestAsync(IPEndPoint target, bool close, [EnumeratorCancellation] CancellationToken cancel)
    {
        var uri = new Uri($"http://{target}/");
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.ConnectionClose = close;
            using HttpResponseMessage response = await invoker.SendAsync(request, cancel);
            await response.EnsureSuccessStatusCode().Content.CopyToAsync(Stream.Null, cancel);
            yield return 1;
        }
    }
}
