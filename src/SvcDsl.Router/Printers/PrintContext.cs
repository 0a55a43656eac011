using System.Net;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Printers;

/// <summary>What the printers need beside the objects. Tables show addresses as this machine reaches them.</summary>
internal sealed record PrintContext(ObjectStore Store, ClusterTransport Transport, DateTimeOffset Now, bool IsWide)
{
    public const string None = "<none>";

    public string AgeOf(StoredObject item) => Age.Of(Now - item.Created);

    /// <summary>A logical address that may be no address at all, such as the name of a host.</summary>
    public string Reachable(string address) => IPAddress.TryParse(address, out IPAddress? ip) ? Transport.Map(ip).ToString() : address;

    public static string OrNone(string text) => text.Length == 0 ? None : text;
}
