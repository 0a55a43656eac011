using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using SvcDsl.Nodes;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Kubelet.Probes;

/// <summary>What a probe does: an HTTP request, a TCP connection or a command.</summary>
internal sealed class ProbeAction(MapNode probe, ContainerStart start, ContainerLauncher launcher, ClusterTransport transport)
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler
    {
        // Like the kubelet: no proxy, no cookies, no trust in certificates, and a redirect is an answer.
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    });

    /// <summary>Where a network probe connects to; null for a command.</summary>
    public IPEndPoint? Target { get; } =
        (probe.MapAt("httpGet") ?? probe.MapAt("tcpSocket")) is { } action ? transport.Map(start.PodIP, PortOf(action, start)) : null;

    public static bool IsSupported(MapNode probe) => probe["httpGet"] is not null || probe["tcpSocket"] is not null || probe["exec"] is not null;

    public async Task<ProbeResult> RunAsync(CancellationToken cancel)
    {
        if (probe.MapAt("httpGet") is { } http)
            return await GetAsync(http, cancel);
        if (Target is not null)
            return await ConnectAsync(Target, cancel);
        List<string> command = [.. probe.MapAt("exec").ListAt("command")?.Select(item => item.ToString()!) ?? []];
        ContainerExit exit = await launcher.ExecuteAsync(start, command, cancel);
        return new ProbeResult(exit.Code == 0, $"'{string.Join(' ', command)}' ended with {exit}");
    }

    public static async Task<ProbeResult> ConnectAsync(IPEndPoint target, CancellationToken cancel)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(target, cancel);
            return new ProbeResult(true);
        }
        catch (SocketException e)
        {
            return new ProbeResult(false, e.SocketErrorCode == SocketError.ConnectionRefused ? $"nothing listens on {target}" : $"{target}: {e.Message}");
        }
    }

    private async Task<ProbeResult> GetAsync(MapNode http, CancellationToken cancel)
    {
        string path = http.String("path").Or("/");
        var url = new Uri($"{http.String("scheme").Or("HTTP").ToLowerInvariant()}://{Target}{(path.StartsWith('/') ? "" : "/")}{path}");
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.ConnectionClose = true;
        request.Headers.TryAddWithoutValidation("User-Agent", "kube-probe/1.34");
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        foreach (MapNode header in http.MapsAt("httpHeaders"))
        {
            request.Headers.Remove(header.String("name").Or(""));
            request.Headers.TryAddWithoutValidation(header.String("name").Or(""), header.String("value").Or(""));
        }

        try
        {
            using HttpResponseMessage response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            var status = (int)response.StatusCode;
            return new ProbeResult(status is >= 200 and < 400, $"GET {url} answered {status}");
        }
        catch (HttpRequestException e)
        {
            return new ProbeResult(false, $"GET {url}: {e.Message}");
        }
    }

    private static int PortOf(MapNode action, ContainerStart start)
    {
        IntOrName port = action.IntOrName("port").Or(new IntOrName(0, null));
        if (!port.IsName)
            return port.Number;
        return start.Container.Ports.FirstOrDefault(item => item.Name.Or("") == port.Name)?.ContainerPort.Or(0)
            ?? throw new LaunchException("CreateContainerConfigError", $"Container '{start.ContainerName}' of {start.Workload}: a probe names port '{port.Name}', which the container does not declare.");
    }
}
