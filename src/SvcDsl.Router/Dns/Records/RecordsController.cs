using SvcDsl.Router.Controllers;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Dns.Records;

/// <summary>Keeps the DNS's records up to date: a change of the objects makes new ones, which take the place of the old ones at once.</summary>
internal sealed class RecordsController : Controller
{
    private readonly ClusterTransport transport;
    private readonly Zone zone;
    private ClusterRecords current;

    public RecordsController(ObjectStore store, ClusterEvents events, ClusterTransport transport, Zone zone)
        : base(store, events, "Service", "EndpointSlice", "Pod", "Namespace")
    {
        this.transport = transport;
        this.zone = zone;
        current = Build();
    }

    public ClusterRecords Current => Volatile.Read(ref current);

    protected override void Reconcile() => Volatile.Write(ref current, Build());

    private ClusterRecords Build() => new RecordsBuilder(Store, transport, zone).Build();
}
