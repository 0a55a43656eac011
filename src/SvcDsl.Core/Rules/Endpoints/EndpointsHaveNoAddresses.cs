using SvcDsl.Nodes;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointsHaveNoAddresses : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6002",
        "Endpoints have no addresses",
        Level.Error,
        "The API server rejects a subset of Endpoints, and an endpoint of an EndpointSlice, without an address.");

    public override void Check(RuleContext context)
    {
        foreach (EndpointGroup group in EndpointGroup.In(context.Set))
        {
            if (!group.IsSlice)
            {
                if (IsSurelyEmpty(group.Node, "addresses") && IsSurelyEmpty(group.Node, "notReadyAddresses"))
                    context.Report(new Finding(Info, group.Object, group.Path, $"A subset of {group.Object} has ports but no addresses, so the API server rejects it; add an address, or remove the subset", group.Node.Origin));
                continue;
            }

            foreach ((MapNode entry, string path) in group.Entries)
            {
                if (IsSurelyEmpty(entry, "addresses"))
                    context.Report(new Finding(Info, group.Object, $"{path}.addresses", $"An endpoint of {group.Object} has no addresses, so the API server rejects it; add an address, or remove the endpoint", entry.Origin));
            }
        }
    }

    private static bool IsSurelyEmpty(MapNode map, string list) => map[list] switch
    {
        null => map.Open is null,
        ListNode { Count: 0 } items => items.Open is null,
        ScalarNode scalar => scalar.IsNull,
        _ => false,
    };
}
