using System.Net;

namespace SvcDsl.Router.Proxy;

/// <summary>Remembers which endpoint a client was sent to. Each new connection renews the memory.</summary>
internal sealed class ClientAffinity(TimeSpan timeout, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, (IPEndPoint Endpoint, long Used)> records = [];

    public TimeSpan Timeout { get; } = timeout;

    /// <summary>The remembered endpoint if it is still among the usable ones, otherwise the one that <paramref name="choose"/> gives.</summary>
    public Endpoint Choose(IPAddress client, IReadOnlyList<Endpoint> usable, Func<Endpoint> choose)
    {
        lock (gate)
        {
            Endpoint? endpoint = null;
            if (records.TryGetValue(client, out var record) && time.GetElapsedTime(record.Used) < Timeout)
                endpoint = usable.FirstOrDefault(item => item.Logical.Equals(record.Endpoint));
            endpoint ??= choose();
            records[client] = (endpoint.Logical, time.GetTimestamp());
            return endpoint;
        }
    }
}
