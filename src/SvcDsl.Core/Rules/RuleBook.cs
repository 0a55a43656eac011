using SvcDsl.Rules.Addresses;
using SvcDsl.Rules.Discovery;
using SvcDsl.Rules.Endpoints;
using SvcDsl.Rules.Names;
using SvcDsl.Rules.NodePorts;
using SvcDsl.Rules.Pods;
using SvcDsl.Rules.Ports;
using SvcDsl.Rules.References;
using SvcDsl.Rules.Routes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Rules.Workloads;
using SvcDsl.Views;

namespace SvcDsl.Rules;

/// <summary>All rules.</summary>
internal static class RuleBook
{
    /// <summary>The rules in the order of their IDs.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. new[]
        {
            SelectorRules.All, PortRules.All, NodePortRules.All, AddressRules.All, NameRules.All, ServiceTypeRules.All,
            EndpointRules.All, DiscoveryRules.All, ReferenceRules.All, RouteRules.All, PodRules.All, WorkloadRules.All,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Info.Id, StringComparer.Ordinal),
    ];

    /// <summary>What all rules find: by object in the order of the set, then by rule.</summary>
    public static IReadOnlyList<Finding> Check(ObjectSet set, RuleSettings settings)
    {
        var context = new RuleContext(set, settings);
        foreach (Rule rule in Rules)
            rule.Check(context);

        var places = new Dictionary<Nodes.MapNode, int>();
        foreach (Nodes.MapNode root in set.Roots)
            places[root] = places.Count;
        return [.. context.Findings.OrderBy(finding => places[finding.Object.Root]).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
    }
}
