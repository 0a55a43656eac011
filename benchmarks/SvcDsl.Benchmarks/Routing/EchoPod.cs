using System.Net;
using System.Net.Sockets;

namespace SvcDsl.Benchmarks.Routing;

/// <summary>A pod that sends back what it gets.</summary>
internal static class EchoPod
{
    public const int MessageSize = 16;

    public static async Task RunAsync(PodContext context, CancellationToken cancel)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(context.Address, context.Ports["echo"]));
        listener.Listen(1024);
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptAsync(cancel), cancel);
        }
        catch (OperationCanceledException)
        {
            // That is how a pod ends.
        }
    }

    private static async Task ServeAsync(Socket client, CancellationToken cancel)
    {
        byte[] buffer = new byte[MessageSize];
        try
        {
            using (client)
            {
                client.NoDelay = true;
                int count;
                while ((count = await client.ReceiveAsync(buffer, cancel)) > 0)
                    await client.SendAsync(buffer.AsMemory(0, count), cancel);
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // The client has gone, or the pod ends.
        }
    }
}
