using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace SvcDsl.Router.Proxy;

/// <summary>
/// The datagrams between one client and the endpoint that was chosen for it, until nothing has gone either way for a while: the
/// kernel's times for connection tracking.
/// </summary>
internal sealed class UdpFlow : IDisposable
{
    /// <summary>The largest datagram, and a little more.</summary>
    public const int BufferSize = 64 * 1024;

    private static readonly TimeSpan Unanswered = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Answered = TimeSpan.FromSeconds(120);

    private readonly Socket frontend;
    private readonly Socket pod;
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private readonly Action<UdpFlow> expired;
    private long used;
    private bool isAnswered;
    private int isDisposed;

    /// <param name="frontend">The socket that the client sends to, and gets his answers from.</param>
    /// <param name="client">The client's address; it is kept.</param>
    /// <param name="endpoint">Where his datagrams go.</param>
    /// <param name="time">The clock.</param>
    /// <param name="expired">Called when nothing has come for too long.</param>
    public UdpFlow(Socket frontend, SocketAddress client, Endpoint endpoint, TimeProvider time, Action<UdpFlow> expired)
    {
        this.frontend = frontend;
        this.time = time;
        this.expired = expired;
        Client = client;
        ClientAddress = AddressOf(client);
        Endpoint = endpoint;
        pod = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            // Connected: what others send to this port is not for this client.
            pod.Connect(endpoint.Target);
        }
        catch
        {
            pod.Dispose();
            throw;
        }

        endpoint.Enter();
        Touch();
        timer = time.CreateTimer(_ => Check(), null, Unanswered, Timeout.InfiniteTimeSpan);
        _ = AnswerAsync();
    }

    public SocketAddress Client { get; }

    public IPAddress ClientAddress { get; }

    public Endpoint Endpoint { get; }

    /// <summary>When a datagram went through last, by the clock's timestamps.</summary>
    public long Used => Volatile.Read(ref used);

    public static IPAddress AddressOf(SocketAddress address) => ((IPEndPoint)new IPEndPoint(0, 0).Create(address)).Address;

    /// <summary>Sends a datagram of the client to the pod; false when it could not be sent.</summary>
    public ValueTask<bool> SendAsync(ReadOnlyMemory<byte> datagram)
    {
        Touch();
        ValueTask<int> sending;
        try
        {
            sending = pod.SendAsync(datagram);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return new ValueTask<bool>(false);
        }

        // Nearly always it is sent by now, and then nothing has to be allocated for it.
        return sending.IsCompletedSuccessfully ? new ValueTask<bool>(sending.Result == datagram.Length) : FinishAsync(sending, datagram);
    }

    private async ValueTask<bool> FinishAsync(ValueTask<int> sending, ReadOnlyMemory<byte> datagram)
    {
        try
        {
            try
            {
                await sending;
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionRefused or SocketError.ConnectionReset)
            {
                // That is what became of an earlier one: nobody listened. This one was not sent yet.
                await pod.SendAsync(datagram);
            }

            return true;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) != 0)
            return;
        timer.Dispose();
        pod.Dispose();
        Endpoint.Leave();
    }

    private void Touch() => Volatile.Write(ref used, time.GetTimestamp());

    private void Check()
    {
        TimeSpan idle = time.GetElapsedTime(Used);
        TimeSpan limit = Volatile.Read(ref isAnswered) ? Answered : Unanswered;
        if (idle >= limit)
            expired(this);
        else if (Volatile.Read(ref isDisposed) == 0)
            timer.Change(limit - idle, Timeout.InfiniteTimeSpan);
    }

    private async Task AnswerAsync()
    {
        while (true)
        {
            try
            {
                // Waiting with no buffer: an idle flow holds no memory.
                await pod.ReceiveAsync(Memory<byte>.Empty);
                byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
                try
                {
                    int count = await pod.ReceiveAsync(buffer.AsMemory());
                    Touch();
                    Volatile.Write(ref isAnswered, true);
                    await frontend.SendToAsync(buffer.AsMemory(0, count), SocketFlags.None, Client);
                }
                finally
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                }
            }
            catch (SocketException) when (Volatile.Read(ref isDisposed) == 0)
            {
                // Nobody listened for an earlier datagram, or the client went away. Datagrams promise nothing: on with the next one.
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
