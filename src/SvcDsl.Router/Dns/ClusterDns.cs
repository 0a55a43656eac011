using System.Net;
using SvcDsl.Router.Dns.Forwarding;
using SvcDsl.Router.Dns.Records;
using SvcDsl.Router.Dns.Wire;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Dns;

/// <summary>The DNS of a cluster: the names of its Services and pods, and through the machine's nameservers all other ones.</summary>
internal sealed class ClusterDns : IAsyncDisposable
{
    private readonly DnsServer server;

    private ClusterDns(RecordsController records, DnsServer server)
    {
        Records = records;
        this.server = server;
    }

    /// <summary>Follows the objects; the cluster runs it with its other controllers.</summary>
    public RecordsController Records { get; }

    /// <summary>Where it listens, over UDP and TCP.</summary>
    public IPEndPoint Address => server.Address;

    /// <summary>Begins to answer.</summary>
    /// <exception cref="UserErrorException">The port cannot be had.</exception>
    public static ClusterDns Start(ObjectStore store, ClusterEvents events, ClusterTransport transport, DnsOptions options, TimeProvider time, long seed)
    {
        DnsSockets sockets = DnsSockets.Bind(options.Port);
        var forwarder = new Forwarder(
            options.Nameservers, time, message => events.Warning(new ObjectKey("DNS", ObjectKey.DefaultNamespace, sockets.Address.ToString()), "ForwardingLoop", message))
        {
            Self = sockets.Address,
        };
        var records = new RecordsController(store, events, transport, new Zone(DnsName.Parse(options.Domain), sockets.Address.Address));
        var responder = new DnsResponder(() => records.Current, forwarder, new Shuffle(seed), options.Namespace);
        return new ClusterDns(records, new DnsServer(sockets, responder, time));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
