using System.Net;
using System.Net.Sockets;

namespace SvcDsl.Router.Tests.Running;

/// <summary>In-process pods for tests that need no processes.</summary>
internal static class Pods
{
    /// <summary>Sends its own name to everybody who connects, then closes.</summary>
    public static LocalPod NameServer() => Listen(async (context, client) =>
    {
        await client.SendAsync(System.Text.Encoding.ASCII.GetBytes(context.Name));
        client.Shutdown(SocketShutdown.Send);
    });

    /// <summary>Sends back every byte, then closes its side.</summary>
    public static LocalPod Echo() => Listen(async (_, client) =>
    {
        await using var stream = new NetworkStream(client);
        await stream.CopyToAsync(stream);
        client.Shutdown(SocketShutdown.Send);
    });

    public static LocalPod Listen(Func<PodContext, Socket, Task> serve) => LocalPod.Run(async (context, cancel) =>
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(context.Address, context.Ports.Values.First()));
        listener.Listen();
        context.Log.WriteLine("listening");
        while (true)
            _ = ServeAsync(await listener.AcceptAsync(cancel));

        async Task ServeAsync(Socket client)
        {
            using (client)
            {
                try
                {
                    await serve(context, client);
                }
                catch (Exception e) when (e is SocketException or IOException)
                {
                    // The client went away.
                }
            }
        }
    });
}
