using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns;

/// <summary>Answers datagrams until its socket is closed.</summary>
internal sealed class DatagramListener(Socket socket, DnsResponder responder)
{
    private static readonly IPEndPoint Anybody = new(IPAddress.Any, 0);

    public async Task RunAsync(CancellationToken cancel)
    {
        byte[] buffer = new byte[MessageWriter.MaxLength];
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                SocketReceiveFromResult received = await socket.ReceiveFromAsync(buffer, SocketFlags.None, Anybody, cancel);
                _ = AnswerAsync(buffer[..received.ReceivedBytes], received.RemoteEndPoint, cancel);
            }
            catch (SocketException) when (!cancel.IsCancellationRequested)
            {
                // Windows tells here that an earlier client has gone.
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(byte[] packet, EndPoint client, CancellationToken cancel)
    {
        try
        {
            if (await responder.AnswerAsync(packet, isTcp: false, cancel) is { } reply)
                await socket.SendToAsync(reply, SocketFlags.None, client, cancel);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client or the server has gone.
        }
    }
}
