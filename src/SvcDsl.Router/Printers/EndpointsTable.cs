using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Controllers;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Printers;

/// <summary>The columns of <c>get endpoints</c>.</summary>
internal static class EndpointsTable
{
    public static readonly string[] Columns = ["NAME", "ENDPOINTS", "AGE"];

    private const int Shown = 3;

    public static IReadOnlyList<string> Row(StoredObject stored, PrintContext context) =>
        [stored.Name, Summary(Addresses(stored.Root, context)), context.AgeOf(stored)];

    /// <summary>The first three, and how many more there are.</summary>
    public static string Summary(IReadOnlyList<string> addresses)
    {
        string shown = string.Join(",", addresses.Take(Shown));
        return addresses.Count > Shown ? $"{shown} + {addresses.Count - Shown} more..." : PrintContext.OrNone(shown);
    }

    /// <summary>The ready addresses of an Endpoints object, with their ports, as this machine reaches them.</summary>
    public static IReadOnlyList<string> Addresses(MapNode endpoints, PrintContext context, string? portName = null)
    {
        var result = new List<string>();
        foreach (MapNode subset in endpoints.MapsAt("subsets"))
        {
            List<EndpointPort> ports = [.. subset.MapsAt("ports").Select(EndpointPort.Of).Where(port => portName is null || port.Name == portName)];
            foreach (MapNode address in subset.MapsAt("addresses"))
            {
                IPAddress ip = IPAddress.Parse(address.String("ip").Or(""));
                bool isPod = address["targetRef"] is not null;
                if (subset.ListAt("ports") is not { Count: > 0 })
                    result.Add(isPod ? context.Transport.Map(ip).ToString() : ip.ToString());
                result.AddRange(ports.Select(port => (isPod ? context.Transport.Map(ip, port.Port) : new IPEndPoint(ip, port.Port)).ToString()));
            }
        }

        return result;
    }
}
