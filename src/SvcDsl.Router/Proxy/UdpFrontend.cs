using System.Buffers;
using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Proxy;

/// <summary>
/// A UDP address of a service port. Each client, by address and port, stays with one endpoint as long as its datagrams keep coming.
/// Without endpoints the kernel refuses: the socket is connected to itself, so to everybody else the port is closed, and yet it is ours.
/// </summary>
internal sealed class UdpFrontend : ServiceListener
{
    private const int DefaultMaxFlows = 4096;
    private const int KernelBuffer = 1024 * 1024;

    private readonly TimeProvider time;
    private readonly int maxFlows;
    private readonly Dictionary<SocketAddress, UdpFlow> flows = [];
    private Socket? socket;
    private bool isOpen;
    private bool isDisposed;
    private long dropped;

    /// <param name="frontend">The address.</param>
    /// <param name="route">Where its datagrams go.</param>
    /// <param name="transport">The network.</param>
    /// <param name="time">The clock.</param>
    /// <param name="maxFlows">When there are more, the one that has been silent longest ends.</param>
    /// <exception cref="UserErrorException">Somebody else has the address and port.</exception>
    public UdpFrontend(Frontend frontend, ServicePortRoute route, ClusterTransport transport, TimeProvider time, int maxFlows = DefaultMaxFlows)
        : base(frontend, route, transport, ProtocolType.Udp)
    {
        this.time = time;
        this.maxFlows = maxFlows;
        socket = BindClosed();
    }

    /// <summary>How many datagrams got nowhere: their sender may not come, no endpoint is on this node, or the pod could not be sent to.</summary>
    public long Dropped => Volatile.Read(ref dropped);

    public int Flows
    {
        get
        {
            lock (Gate)
                return flows.Count;
        }
    }

    public override void Update()
    {
        lock (Gate)
        {
            if (isDisposed)
                return;
            bool open = Verdict != Verdict.Refuse;
            if (open != isOpen || socket is null)
            {
                End(_ => true);
                isOpen = false;
                socket?.Dispose();
                socket = null;
                socket = open ? Bind() : BindClosed();
                isOpen = open;
                if (open)
                    _ = ReceiveAsync(socket);
                return;
            }

            // Unlike a TCP connection, a flow that lost its endpoint goes to another one at once.
            IReadOnlyList<Endpoint> usable = Route.Usable.For(Definition.IsLocalOnly);
            End(flow => !usable.Contains(flow.Endpoint) || !Definition.Allows(flow.ClientAddress));
        }
    }

    public override void Dispose()
    {
        lock (Gate)
        {
            isDisposed = true;
            End(_ => true);
            socket?.Dispose();
        }
    }

    private Socket BindClosed()
    {
        Socket closed = Bind();
        closed.Connect(Address);
        return closed;
    }

    private async Task ReceiveAsync(Socket open)
    {
        open.ReceiveBufferSize = open.SendBufferSize = KernelBuffer;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(UdpFlow.BufferSize);
        var client = new SocketAddress(AddressFamily.InterNetwork);
        try
        {
            while (true)
            {
                try
                {
                    int count = await open.ReceiveFromAsync(buffer.AsMemory(), SocketFlags.None, client);
                    if (FlowOf(open, client) is not { } flow || !await flow.SendAsync(buffer.AsMemory(0, count)))
                        Interlocked.Increment(ref dropped);
                }
                catch (SocketException e) when (e.SocketErrorCode is not (SocketError.OperationAborted or SocketError.Interrupted or SocketError.NotSocket))
                {
                    // A client of an earlier answer is gone, say. That is not the others' business.
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // closed: no endpoints, or the cluster stops
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private UdpFlow? FlowOf(Socket open, SocketAddress client)
    {
        lock (Gate)
        {
            if (flows.TryGetValue(client, out UdpFlow? flow))
                return flow;
            if (isDisposed || open != socket || Choose(UdpFlow.AddressOf(client)) is not { } endpoint)
                return null;
            if (flows.Count >= maxFlows)
                End(flows.Values.MinBy(item => item.Used)!);
            // The one that was received into is used again for the next datagram.
            var copy = new SocketAddress(client.Family, client.Size);
            client.Buffer[..client.Size].CopyTo(copy.Buffer);
            try
            {
                return flows[copy] = new UdpFlow(open, copy, endpoint, time, Expire);
            }
            catch (SocketException)
            {
                return null; // no file descriptor left, or no way to the endpoint
            }
        }
    }

    private void Expire(UdpFlow flow)
    {
        lock (Gate)
            End(flow);
    }

    private void End(Predicate<UdpFlow> which)
    {
        foreach (UdpFlow flow in flows.Values.Where(flow => which(flow)).ToList())
            End(flow);
    }

    private void End(UdpFlow flow)
    {
        if (flows.TryGetValue(flow.Client, out UdpFlow? known) && known == flow)
            flows.Remove(flow.Client);
        flow.Dispose();
    }
}
