using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class NetworkPolicyPeersAreSeparate : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7023",
        "Network policy has two peers where one was meant",
        Level.Warning,
        "Items of a list of peers are alternatives: a namespaceSelector and a podSelector in two items allow all pods of these namespaces.");

    public override void Check(RuleContext context)
    {
        foreach (NetworkPolicyRule rule in NetworkPolicyRule.Policies(context).SelectMany(NetworkPolicyRule.Of))
        {
            foreach (MapNode peer in PeersOf(context, rule))
            {
                int index = rule.Peers.TakeWhile(other => other.Node != peer).Count();
                MapNode before = rule.Peers.ElementAt(index - 1).Node;
                LabelSelector namespaces = LabelSelector.At(before, "namespaceSelector");
                string which = namespaces.IsEmpty ? "every namespace" : $"the namespaces with {namespaces}";
                context.Report(new Finding(
                    Info,
                    rule.Policy,
                    $"{rule.Path}.{rule.PeersKey}[{index}]",
                    $"{rule.Policy} allows all pods of {which}, and besides the pods with {LabelSelector.At(peer, "podSelector")} of its own namespace, because these are two items of '{rule.PeersKey}'; "
                        + "write podSelector into the item of the namespaceSelector, without a dash, to allow only such pods of these namespaces",
                    peer.Origin)
                {
                    Related = [before.Origin],
                });
            }
        }
    }

    /// <summary>
    /// The peers of pods alone that directly follow one of namespaces alone. Where pods of the own namespace are selected, two alternatives
    /// make sense, and so they do beside addresses.
    /// </summary>
    internal static List<MapNode> PeersOf(RuleContext context, NetworkPolicyRule rule)
    {
        var found = new List<MapNode>();
        if (context.Set.Open is not null)
            return [];
        MapNode? before = null;
        foreach (var (peer, _) in rule.Peers)
        {
            if (peer["ipBlock"] is not null)
                return [];
            if (before is { Count: 1, Open: null } && before.MapAt("namespaceSelector") is not null && peer is { Count: 1, Open: null }
                && LabelSelector.At(peer, "podSelector") is { Node: not null, IsEmpty: false, IsClosed: true } selector
                && context.Workloads.Select(selector, rule.Policy.NamespaceKey) is { IsCertain: true, Workloads.Count: 0 })
                found.Add(peer);
            before = peer;
        }

        return found;
    }
}
