using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SvcDsl.Router.Tests.Running;

/// <summary>UDP clients, and pods that answer them.</summary>
internal static class Udp
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>A client with a port of its own, so a flow of its own.</summary>
    public static Socket Client(IPEndPoint? server = null)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        if (server is not null)
            socket.Connect(server);
        return socket;
    }

    public static async Task<byte[]> AskAsync(Socket client, byte[] question)
    {
        await client.SendAsync(question);
        return await AnswerAsync(client);
    }

    public static async Task<string> AskAsync(Socket client) => Encoding.ASCII.GetString(await AskAsync(client, [1]));

    public static async Task<byte[]> AnswerAsync(Socket client)
    {
        byte[] buffer = new byte[65536];
        return buffer[..await client.ReceiveAsync(buffer).WaitAsync(Limit)];
    }

    /// <summary>The names that a number of clients were answered with.</summary>
    public static async Task<IReadOnlySet<string>> NamesAsync(IPEndPoint server, int clients = 40)
    {
        var names = new HashSet<string>();
        for (int i = 0; i < clients; i++)
        {
            using Socket client = Client(server);
            names.Add(await AskAsync(client));
        }

        return names;
    }

    public static async Task<bool> IsRefusedAsync(IPEndPoint server)
    {
        using Socket client = Client(server);
        try
        {
            await client.SendAsync(new byte[] { 1 });
            await client.ReceiveAsync(new byte[1]).WaitAsync(TimeSpan.FromMilliseconds(500));
            return false;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Answers each datagram with the pod's name, on the UDP port and, with a connection's only byte stream, on the TCP port 'dns-tcp'.</summary>
    public static LocalPod NameServer() => LocalPod.Run(async (context, cancel) =>
    {
        using Socket socket = Bind(context.Address, context.Ports["dns"]);
        byte[] name = Encoding.ASCII.GetBytes(context.Name);
        Task tcp = context.Ports.ContainsKey("dns-tcp") ? ServeTcpAsync() : Task.CompletedTask;
        byte[] buffer = new byte[65536];
        while (true)
        {
            SocketReceiveFromResult received = await socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), cancel);
            await socket.SendToAsync(name, received.RemoteEndPoint, cancel);
        }

        async Task ServeTcpAsync()
        {
            using var listener = new TcpListener(context.Address, context.Ports["dns-tcp"]);
            listener.Start();
            while (true)
            {
                using Socket client = await listener.AcceptSocketAsync(cancel);
                await client.SendAsync(name, cancel);
                client.Shutdown(SocketShutdown.Send);
            }
        }
    });

    public static Socket Bind(IPAddress address, int port = 0)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(address, port));
        return socket;
    }

    /// <summary>Sends back every datagram, on a thread of its own and without allocating.</summary>
    public static void Echo(Socket socket)
    {
        new Thread(() =>
        {
            byte[] buffer = new byte[65536];
            var client = new SocketAddress(AddressFamily.InterNetwork);
            try
            {
                while (true)
                    socket.SendTo(buffer.AsSpan(0, socket.ReceiveFrom(buffer, SocketFlags.None, client)), SocketFlags.None, client);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        })
        { IsBackground = true }.Start();
    }
}
