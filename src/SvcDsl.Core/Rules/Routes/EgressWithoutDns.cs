using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class EgressWithoutDns : Rule
{
    /// <summary>Where cluster DNS listens: usually 53; OpenShift's pods have 5353 behind it.</summary>
    private static readonly int[] DnsPorts = [53, 5353];

    public override RuleInfo Info { get; } = new(
        "SVC7024",
        "Egress is allowed without DNS",
        Level.Warning,
        "Pods that may not reach port 53 of the cluster's DNS cannot resolve the names of what they may connect to.");

    public override void Check(RuleContext context)
    {
        if (context.Set.Open is not null)
            return;
        List<ObjectView> policies = [.. NetworkPolicyRule.Policies(context).Where(IsAboutEgress)];
        var resolving = new HashSet<Workload>();
        var openNamespaces = new HashSet<string>(StringComparer.Ordinal);
        foreach (ObjectView policy in policies.Where(MayAllowDns))
        {
            LabelSelector selector = LabelSelector.At(policy.Spec, "podSelector");
            if (policy.NamespaceKey is not { } ns)
                return;
            if (selector.Node is null || !selector.IsClosed || selector.IsEmpty || context.Workloads.Select(selector, ns) is not { IsCertain: true } selection)
                openNamespaces.Add(ns);
            else
                resolving.UnionWith(selection.Workloads);
        }

        foreach (ObjectView policy in policies)
        {
            if (MayAllowDns(policy) || policy.NamespaceKey is not { } ns || openNamespaces.Contains(ns) || NetworkPolicyRule.Of(policy, "egress").FirstOrDefault() is not { } rule)
                continue;
            LabelSelector selector = LabelSelector.At(policy.Spec, "podSelector");
            if (selector.Node is null || !selector.IsClosed)
                continue;
            Selection selection = context.Workloads.Select(selector, ns);
            if (selection.Workloads.FirstOrDefault(workload => !resolving.Contains(workload)) is { } workload)
                Report(context, policy, workload, rule.Node.Origin.IsKnown ? rule.Node : policy.Spec!);
        }
    }

    /// <summary>A policy that allows nothing at all means it.</summary>
    private static bool IsAboutEgress(ObjectView policy) =>
        policy.Spec.ListAt("egress") is { } rules && (rules.Count > 0 || rules.Open is not null) && policy.Spec!.Open is null
        && (policy.Spec["policyTypes"] is not ListNode types || types.Open is not null || types.Any(type => type is not ScalarNode { IsKnown: true } || (type as ScalarNode)!.Value as string == "Egress"));

    private static bool MayAllowDns(ObjectView policy)
    {
        ListNode rules = policy.Spec.ListAt("egress")!;
        if (rules.Open is not null || rules.Any(rule => rule is not MapNode))
            return true;
        return rules.OfType<MapNode>().Any(MayAllowDns) || policy.NamespaceKey == "kube-system";
    }

    private static bool MayAllowDns(MapNode rule)
    {
        if (rule.Open is not null)
            return true;
        bool anyPort = rule["ports"] is not ListNode { Open: null } ports || ports.Count == 0;
        if (!anyPort)
            return rule.ListAt("ports")!.Any(port => port is not MapNode map || MayBeDns(map));

        // Pods of the own namespace alone: the cluster's DNS is not among them.
        return rule["to"] is not ListNode { Open: null, Count: > 0 } peers || !peers.All(peer => peer is MapNode map && NetworkPolicyRule.IsLocal(map));
    }

    private static bool MayBeDns(MapNode port)
    {
        Field<IntOrName> number = port.IntOrName("port");
        if (!number.IsKnown || number.Value.IsName || port.Open is not null)
            return true;
        Field<int> end = port.Int("endPort");
        return end.IsUnknown || DnsPorts.Any(dns => number.Value.Number <= dns && dns <= end.Or(number.Value.Number));
    }

    private void Report(RuleContext context, ObjectView policy, Workload workload, MapNode place) =>
        context.Report(new Finding(
            Info,
            policy,
            "spec.egress",
            $"{policy} restricts what {workload} connects to and does not allow DNS, so names do not resolve there; allow port 53 for UDP and TCP",
            place.Origin)
        {
            Related = [workload.View.Origin],
        });
}
