using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

/// <summary>An element of <c>ingress</c> or <c>egress</c> of a NetworkPolicy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Node">The element.</param>
/// <param name="IsEgress">Whether it is about what leaves the pods.</param>
/// <param name="Path">Its field path.</param>
internal sealed record NetworkPolicyRule(ObjectView Policy, MapNode Node, bool IsEgress, string Path)
{
    /// <summary>The key of the list of peers.</summary>
    public string PeersKey => IsEgress ? "to" : "from";

    public IEnumerable<(MapNode Node, string Path)> Peers => Node.MapsAt(PeersKey).Select((peer, index) => (peer, $"{Path}.{PeersKey}[{index}]"));

    public IEnumerable<(MapNode Node, string Path)> Ports => Node.MapsAt("ports").Select((port, index) => (port, $"{Path}.ports[{index}]"));

    public static IReadOnlyList<ObjectView> Policies(RuleContext context) => context.Set.Index.Of("networking.k8s.io", "NetworkPolicy");

    public static IEnumerable<NetworkPolicyRule> Of(ObjectView policy) =>
        Of(policy, "ingress").Concat(Of(policy, "egress"));

    public static IEnumerable<NetworkPolicyRule> Of(ObjectView policy, string direction) =>
        policy.Spec.MapsAt(direction).Select((rule, index) => new NetworkPolicyRule(policy, rule, direction == "egress", $"spec.{direction}[{index}]"));

    /// <summary>Whether a peer selects pods of the policy's own namespace, and nothing else.</summary>
    public static bool IsLocal(MapNode peer) =>
        peer.Open is null && peer.MapAt("podSelector") is not null && peer["namespaceSelector"] is null or ScalarNode { IsNull: true } && peer["ipBlock"] is null or ScalarNode { IsNull: true };
}
