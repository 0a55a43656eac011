using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointSliceIsTooLarge : Rule
{
    private const int MaxEndpoints = 1000;
    private const int MaxAddresses = 100;
    private const int MaxPorts = 20_000;

    public override RuleInfo Info { get; } = new(
        "SVC6004",
        "EndpointSlice holds more than can be used",
        Level.Error,
        "A slice holds at most 1000 endpoints, 100 addresses in each and 20000 ports, and of an endpoint's addresses kube-proxy uses the first only.");

    public override void Check(RuleContext context)
    {
        foreach (EndpointGroup slice in EndpointGroup.In(context.Set))
        {
            if (!slice.IsSlice)
                continue;
            CheckSize(context, slice, slice.Node, "endpoints", "endpoints", MaxEndpoints, "move the others to another slice of the same Service");
            CheckSize(context, slice, slice.Node, "ports", "ports", MaxPorts, "move the others to another slice of the same Service");
            foreach ((MapNode entry, string path) in slice.Entries)
            {
                if (!CheckSize(context, slice, entry, "addresses", $"{path}.addresses", MaxAddresses, "write an endpoint for each address")
                    && slice.AddressType.Or("") is "IPv4" or "IPv6" && entry.ListAt("addresses") is { Count: > 1 } several)
                    context.Report(OfSeveral(slice, several, $"{path}.addresses"));
            }
        }
    }

    private bool CheckSize(RuleContext context, EndpointGroup slice, MapNode map, string field, string path, int max, string advice)
    {
        if (map.ListAt(field) is not { } list || list.Count <= max)
            return false;
        context.Report(new Finding(Info, slice.Object, path, $"{slice.Object} has {list.Count} {field} in one list where {max} are allowed, so the API server rejects it; {advice}", list[max].Origin));
        return true;
    }

    private Finding OfSeveral(EndpointGroup slice, ListNode addresses, string path) => new(
        Info,
        slice.Object,
        path,
        $"An endpoint of {slice.Object} has {addresses.Count} addresses, but only the first gets traffic; write an endpoint for each address",
        addresses[1].Origin)
    {
        Level = Level.Warning,
    };
}
