using SvcDsl.Nodes;
using SvcDsl.Rules.References;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class NetworkPolicySelectsNoPod : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7020",
        "Network policy selects no pod",
        Level.Warning,
        "A policy for pods that do not exist protects nothing, and a peer that does not exist may not connect: the pods that were meant are refused.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        PodSearch? search = null;
        foreach (ObjectView policy in NetworkPolicyRule.Policies(context))
        {
            search ??= new PodSearch(context);
            Check(context, search, policy, LabelSelector.At(policy.Spec, "podSelector"), "spec.podSelector", "selects pods with", "so it protects nothing");
            foreach (NetworkPolicyRule rule in NetworkPolicyRule.Of(policy))
            {
                List<MapNode> separate = NetworkPolicyPeersAreSeparate.PeersOf(context, rule);
                foreach (var (peer, path) in rule.Peers)
                {
                    if (NetworkPolicyRule.IsLocal(peer) && !separate.Contains(peer))
                        Check(context, search, policy, LabelSelector.At(peer, "podSelector"), $"{path}.podSelector", rule.IsEgress ? "allows connections to pods with" : "allows connections from pods with", "so it allows nobody");
                }
            }
        }
    }

    private void Check(RuleContext context, PodSearch search, ObjectView policy, LabelSelector selector, string path, string what, string consequence)
    {
        if (selector.Node is null || selector.IsEmpty || !search.SelectsNone(selector, policy.NamespaceKey))
            return;
        Suggestion meant = search.Suggest(selector, policy.NamespaceKey!);
        context.Report(new Finding(
            Info,
            policy,
            path,
            $"{policy} {what} {selector}, which no workload of its namespace has, {consequence}; {meant.Or("select the labels of a workload's pod template")}",
            PodSearch.Place(selector, meant).Origin)
        {
            Related = meant.Related,
            Fix = meant.Fix,
        });
    }
}
