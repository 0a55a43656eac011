using System.Net;
using SvcDsl.Router.Controllers;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Printers;

/// <summary>The columns of <c>get endpointslices</c>.</summary>
internal static class EndpointSliceTable
{
    public static readonly string[] Columns = ["NAME", "ADDRESSTYPE", "PORTS", "ENDPOINTS", "AGE"];

    private const string Unset = "<unset>";

    public static IReadOnlyList<string> Row(StoredObject stored, PrintContext context)
    {
        List<EndpointPort> ports = [.. stored.Root.MapsAt("ports").Select(EndpointPort.Of)];
        List<string> addresses = [.. stored.Root.MapsAt("endpoints").Select(endpoint => endpoint.ListAt("addresses")?[0].ToString() ?? "")];
        return
        [
            stored.Name,
            stored.Root.String("addressType").Or("IPv4"),
            List([.. ports.Select(port => PortOf(port, addresses, context).ToString(System.Globalization.CultureInfo.InvariantCulture))]),
            List([.. addresses.Select(context.Reachable)]),
            context.AgeOf(stored),
        ];
    }

    /// <summary>All pods of a slice have the same ports, so the first one tells how they are mapped.</summary>
    private static int PortOf(EndpointPort port, List<string> addresses, PrintContext context) =>
        addresses.Count > 0 && IPAddress.TryParse(addresses[0], out IPAddress? ip) ? context.Transport.Map(ip, port.Port).Port : port.Port;

    private static string List(List<string> items) =>
        items.Count == 0 ? Unset : items.Count > 3 ? $"{string.Join(",", items.Take(3))} + {items.Count - 3} more..." : string.Join(",", items);
}
