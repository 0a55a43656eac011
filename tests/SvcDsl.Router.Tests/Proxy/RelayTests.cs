using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Proxy;

public sealed class RelayTests
{
    private const int Size = 10 * 1024 * 1024;

    [Fact]
    public async Task Client_may_close_its_side_and_still_read_everything()
    {
        await using LocalCluster cluster = await StartAsync(Pods.Echo());
        using Socket client = await Tcp.ConnectAsync(Address(cluster));
        byte[] sent = RandomNumberGenerator.GetBytes(Size);
        Task<byte[]> reading = ReadAsync(client);
        await SendAsync(client, sent);
        client.Shutdown(SocketShutdown.Send);
        Assert.Equal(SHA256.HashData(sent), SHA256.HashData(await reading));
    }

    [Fact]
    public async Task Pod_may_close_its_side_and_still_read_everything()
    {
        var received = new TaskCompletionSource<byte[]>();
        await using LocalCluster cluster = await StartAsync(Pods.Listen(async (_, socket) =>
        {
            if (socket.Available == 0 && !socket.Poll(TimeSpan.FromSeconds(5), SelectMode.SelectRead))
                return;
            socket.Shutdown(SocketShutdown.Send);
            byte[] bytes = await ReadAsync(socket);
            if (bytes.Length > 0)
                received.TrySetResult(bytes);
        }));
        using Socket client = await Tcp.ConnectAsync(Address(cluster));
        await client.SendAsync(new byte[] { 1 });
        Assert.Empty(await ReadAsync(client));
        byte[] sent = RandomNumberGenerator.GetBytes(Size);
        await SendAsync(client, sent);
        client.Shutdown(SocketShutdown.Send);
        Assert.Equal(SHA256.HashData([1, .. sent]), SHA256.HashData(await received.Task.WaitAsync(TimeSpan.FromSeconds(20))));
    }

    [Fact]
    public async Task A_reset_of_the_pod_reaches_the_client_as_a_reset()
    {
        await using LocalCluster cluster = await StartAsync(Pods.Listen(async (_, socket) =>
        {
            if (await socket.ReceiveAsync(new byte[1]) > 0)
                socket.LingerState = new LingerOption(true, 0);
        }));
        using Socket client = await Tcp.ConnectAsync(Address(cluster));
        await client.SendAsync(new byte[] { 1 });
        SocketException e = await Assert.ThrowsAsync<SocketException>(() => ReadAsync(client));
        Assert.Equal(SocketError.ConnectionReset, e.SocketErrorCode);
    }

    [Fact]
    public async Task A_reset_of_the_client_reaches_the_pod_as_a_reset()
    {
        var error = new TaskCompletionSource<SocketError>();
        await using LocalCluster cluster = await StartAsync(Pods.Listen(async (_, socket) =>
        {
            try
            {
                if (await socket.ReceiveAsync(new byte[1]) > 0)
                {
                    await socket.SendAsync(new byte[] { 1 });
                    await socket.ReceiveAsync(new byte[1]);
                    error.TrySetResult(SocketError.Success);
                }
            }
            catch (SocketException e)
            {
                error.TrySetResult(e.SocketErrorCode);
            }
        }));
        Socket client = await Tcp.ConnectAsync(Address(cluster));
        await client.SendAsync(new byte[] { 1 });
        await client.ReceiveAsync(new byte[1]);
        client.LingerState = new LingerOption(true, 0);
        client.Dispose();
        Assert.Equal(SocketError.ConnectionReset, await error.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task An_established_connection_outlives_the_routing_to_its_pod()
    {
        await using LocalCluster cluster = await StartAsync(Pods.Echo(), "readinessProbe: {exec: {command: [test, '!', -e, FILE]}, periodSeconds: 1, failureThreshold: 1}", out string file);
        using Socket client = await Tcp.ConnectAsync(Address(cluster));
        await File.WriteAllTextAsync(file, "");
        await Wait.UntilAsync(() => Tcp.IsRefusedAsync(Address(cluster)), "new connections refused");
        await client.SendAsync(new byte[] { 42 });
        byte[] answer = new byte[1];
        Assert.Equal(1, await client.ReceiveAsync(answer));
        Assert.Equal(42, answer[0]);
    }

    [Fact]
    public async Task An_established_connection_outlives_changes_of_the_service_and_its_deletion()
    {
        var key = new Router.Store.ObjectKey("Service", "default", "web");
        await using LocalCluster cluster = await StartAsync(Pods.Echo());
        IPEndPoint address = Address(cluster);
        using Socket client = await Tcp.ConnectAsync(address);
        await EchoAsync(1);
        cluster.Store.Change(key, root =>
        {
            root.Map("spec", Provenance.Origin.None).Set("sessionAffinity", Router.Store.Tree.Text("ClientIP"));
            return true;
        });
        cluster.Proxy.Synchronize();
        await EchoAsync(2);
        cluster.Store.Delete(key);
        await Wait.UntilAsync(() => Tcp.IsRefusedAsync(address), "deleted");
        await EchoAsync(3);

        async Task EchoAsync(byte value)
        {
            await client.SendAsync(new byte[] { value });
            byte[] answer = new byte[1];
            Assert.Equal(1, await client.ReceiveAsync(answer).WaitAsync(TimeSpan.FromSeconds(10)));
            Assert.Equal(value, answer[0]);
        }
    }

    [Fact]
    public async Task An_endpoint_that_refuses_costs_the_connection_and_no_other_one_is_tried()
    {
        using var target = new TcpListener(IPAddress.Loopback, 0);
        target.Start();
        int port = ((IPEndPoint)target.LocalEndpoint).Port;
        await using LocalCluster cluster = await LocalCluster.StartAsync(
            Definitions.Of(Pods.Echo(), $$"""
                kind: Service
                metadata: {name: web}
                spec: {ports: [{port: 5432}]}
                ---
                kind: Endpoints
                metadata: {name: web}
                subsets: [{addresses: [{ip: 127.0.0.1}, {ip: 127.0.0.2}], ports: [{port: {{port}}}]}]
                """),
            new ClusterOptions { Balancing = SvcDsl.Router.Proxy.Balancing.RoundRobin });
        await Wait.UntilAsync(() => cluster.Proxy.Routes[0].Endpoints.Count == 2, "two endpoints");
        await Wait.UntilAsync(async () => !await Tcp.IsRefusedAsync(Address(cluster)), "listening");
        _ = ServeAsync();
        int served = 0, reset = 0;
        for (int i = 0; i < 6; i++)
        {
            try
            {
                // The reset may be there before the client has seen that it is connected.
                using Socket client = await Tcp.ConnectAsync(Address(cluster));
                served += await client.ReceiveAsync(new byte[1]).WaitAsync(TimeSpan.FromSeconds(10));
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
            {
                reset++;
            }
        }

        Assert.Equal((3, 3), (served, reset));

        async Task ServeAsync()
        {
            while (true)
            {
                using Socket accepted = await target.AcceptSocketAsync();
                await accepted.SendAsync(new byte[] { 1 });
                accepted.Shutdown(SocketShutdown.Send);
            }
        }
    }

    [Fact]
    public async Task A_reset_after_a_half_close_reaches_the_other_side()
    {
        var ended = new TaskCompletionSource<SocketError>();
        await using LocalCluster cluster = await StartAsync(Pods.Listen(async (_, socket) =>
        {
            if (await socket.ReceiveAsync(new byte[10]) == 0)
                return;
            while (await socket.ReceiveAsync(new byte[10]) > 0)
            {
            }

            // The client sends no more, and now it goes. A direct connection would break by itself.
            await socket.SendAsync(new byte[] { 1 });
            await Wait.UntilAsync(() => socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error) is int error && error != 0, "an error");
            ended.TrySetResult(SocketError.ConnectionReset);
        }));
        using Socket client = await Tcp.ConnectAsync(Address(cluster));
        await client.SendAsync(new byte[] { 1 });
        client.Shutdown(SocketShutdown.Send);
        Assert.Equal(1, await client.ReceiveAsync(new byte[1]).WaitAsync(TimeSpan.FromSeconds(10)));
        client.LingerState = new LingerOption(true, 0);
        client.Dispose();
        Assert.Equal(SocketError.ConnectionReset, await ended.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [OnLinux]
    public async Task A_pod_that_does_not_answer_costs_the_connection_after_two_seconds()
    {
        var time = new ManualTime();
        using var relay = new SvcDsl.Router.Proxy.TcpRelay(time);
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        SvcDsl.Router.Proxy.PacketFilter.AllowOnly(silent, []);
        silent.Listen();
        var target = (IPEndPoint)silent.LocalEndPoint!;
        var endpoint = new SvcDsl.Router.Proxy.Endpoint(target, target, "");
        using var front = new TcpListener(IPAddress.Loopback, 0);
        front.Start();
        using Socket client = await Tcp.ConnectAsync((IPEndPoint)front.LocalEndpoint);
        Task relaying = relay.RunAsync(await front.AcceptSocketAsync(), _ => endpoint);
        await Wait.UntilAsync(() => time.Pending == 1, "connecting");
        Assert.Equal(1, endpoint.ActiveConnections);
        time.Advance(TimeSpan.FromSeconds(2));
        await relaying.WaitAsync(TimeSpan.FromSeconds(10));
        SocketException e = await Assert.ThrowsAsync<SocketException>(() => client.ReceiveAsync(new byte[1]));
        Assert.Equal(SocketError.ConnectionReset, e.SocketErrorCode);
        Assert.Equal(0, endpoint.ActiveConnections);
    }

    private static IPEndPoint Address(LocalCluster cluster) => cluster.Service("web").Ports[0].ClusterIP!;

    private static Task<LocalCluster> StartAsync(LocalPod pod) => StartAsync(pod, "", out _);

    private static Task<LocalCluster> StartAsync(LocalPod pod, string container, out string file)
    {
        file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        string indented = container.Length == 0 ? "" : "        " + container.Replace("FILE", file, StringComparison.Ordinal);
        return ReadyAsync(Definitions.Of(pod, Definitions.Deployment(1, indented) + Definitions.Service()));

        static async Task<LocalCluster> ReadyAsync(ClusterDefinition definition)
        {
            LocalCluster cluster = await LocalCluster.StartAsync(definition);
            await cluster.WaitUntilReadyAsync(TimeSpan.FromSeconds(20));
            return cluster;
        }
    }

    private static async Task SendAsync(Socket socket, byte[] bytes)
    {
        for (int sent = 0; sent < bytes.Length;)
            sent += await socket.SendAsync(bytes.AsMemory(sent));
    }

    private static async Task<byte[]> ReadAsync(Socket socket)
    {
        var all = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int count; (count = await socket.ReceiveAsync(buffer)) > 0;)
            all.Write(buffer, 0, count);
        return all.ToArray();
    }
}
