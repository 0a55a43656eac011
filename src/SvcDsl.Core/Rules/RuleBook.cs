using SvcDsl.Rules.Names;
using SvcDsl.Rules.NodePorts;
using SvcDsl.Rules.Ports;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules;

/// <summary>All rules.</summary>
internal static class RuleBook
{
    /// <summary>The rules in the order of their IDs.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new ServiceSelectsNoWorkload(),
        new WorkloadDoesNotSelectItsOwnPods(),
        new TargetPortIsNotDeclared(),
        new NamedTargetPortDoesNotExist(),
        new NamedTargetPortHasAnotherProtocol(),
        new TargetPortBelongsToAnotherWorkload(),
        new PortNumberIsOutOfRange(),
        new ServicePortNeedsItsOwnName(),
        new PortIsWrittenTwice(),
        new PortNameIsMalformed(),
        new NodePortIsOutOfRange(),
        new NodePortIsUsedByTwoServices(),
        new NodePortNeedsAnotherType(),
        new NodePortIsWrittenTwice(),
        new ObjectIsWrittenTwice(),
        new NameIsMalformed(),
        new LabelIsMalformed(),
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
