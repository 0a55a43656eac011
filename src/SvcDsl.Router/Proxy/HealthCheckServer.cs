using System.Net;
using System.Net.Sockets;
using System.Text;
using SvcDsl.Router.Store;

namespace SvcDsl.Router.Proxy;

/// <summary>
/// Answers on a Service's <c>healthCheckNodePort</c> whether this node has endpoints for it, as kube-proxy tells a cloud's load balancer.
/// Every path and method gets the same answer.
/// </summary>
internal sealed class HealthCheckServer : IDisposable
{
    private const int LongestRequest = 16 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ObjectKey service;
    private readonly Func<int> countEndpoints;
    private readonly TimeProvider time;
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <param name="service">The Service.</param>
    /// <param name="address">Where to listen.</param>
    /// <param name="countEndpoints">How many ready endpoints are on this node.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="UserErrorException">The port is taken.</exception>
    public HealthCheckServer(ObjectKey service, IPEndPoint address, Func<int> countEndpoints, TimeProvider time)
    {
        this.service = service;
        this.countEndpoints = countEndpoints;
        this.time = time;
        Address = address;
        try
        {
            listener.Bind(address);
            listener.Listen();
        }
        catch (SocketException e)
        {
            listener.Dispose();
            throw new UserErrorException($"{service}: spec.healthCheckNodePort {address.Port} needs {address} on this machine, which it does not give: {e.Message}. Stop what uses it, or choose another port.");
        }

        _ = AcceptAsync();
    }

    public IPEndPoint Address { get; }

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = AnswerAsync(await listener.AcceptAsync());
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
            {
                // A client that left before it was accepted.
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(Socket client)
    {
        using (client)
        using (var limit = new CancellationTokenSource(Patience, time))
        {
            try
            {
                byte[] request = new byte[LongestRequest];
                int length = 0;
                while (length < request.Length && request.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
                {
                    int count = await client.ReceiveAsync(request.AsMemory(length), limit.Token);
                    if (count == 0)
                        return;
                    length += count;
                }

                await client.SendAsync(Answer(), limit.Token);
                client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client went away, or takes too long.
            }
        }
    }

    private byte[] Answer()
    {
        int count = countEndpoints();
        // kube-proxy's text, to the byte: some load balancers read it.
        string body = $"{{\n\t\"service\": {{\n\t\t\"namespace\": \"{service.Namespace}\",\n\t\t\"name\": \"{service.Name}\"\n\t}},\n\t\"localEndpoints\": {count},\n\t\"serviceProxyHealthy\": true\n}}";
        return Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {(count > 0 ? "200 OK" : "503 Service Unavailable")}\r\nContent-Type: application/json\r\nX-Content-Type-Options: nosniff\r\n"
            + $"X-Load-Balancing-Endpoint-Weight: {count}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
    }
}
