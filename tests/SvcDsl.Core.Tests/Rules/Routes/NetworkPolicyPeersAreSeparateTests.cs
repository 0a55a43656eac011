namespace SvcDsl.Rules.Routes;

public class NetworkPolicyPeersAreSeparateTests
{
    [Theory]
    [InlineData("{}", "every namespace")]
    [InlineData("{matchLabels: {team: a}}", "the namespaces with team=a")]
    public void Two_items(string namespaces, string which)
    {
        string yaml = Given.Web + Policy($"{{namespaceSelector: {namespaces}}}, {{podSelector: {{matchLabels: {{app: proxy}}}}}}");
        Finding finding = Check.Single<NetworkPolicyPeersAreSeparate>(
            yaml,
            "spec.ingress[0].from[1]",
            $"NetworkPolicy 'p' allows all pods of {which}, and besides the pods with app=proxy of its own namespace, because these are two items of 'from'; "
                + "write podSelector into the item of the namespaceSelector, without a dash, to allow only such pods of these namespaces");
        Assert.Single(finding.Related);
        Check.Silent<NetworkPolicySelectsNoPod>(yaml);
    }

    [Theory]
    [InlineData("{namespaceSelector: {}, podSelector: {matchLabels: {app: proxy}}}")]
    [InlineData("{podSelector: {matchLabels: {app: proxy}}}, {namespaceSelector: {}}")]
    [InlineData("{namespaceSelector: {}}, {podSelector: {matchLabels: {app: web}}}")]
    [InlineData("{namespaceSelector: {}}, {podSelector: {}}")]
    [InlineData("{namespaceSelector: {}}, {podSelector: {matchLabels: {app: UNKNOWN}}}")]
    [InlineData("{namespaceSelector: {}}, {podSelector: {matchLabels: {app: proxy}}, OPEN: x}")]
    [InlineData("{ipBlock: {cidr: 10.0.0.0/8}}, {namespaceSelector: {}}, {podSelector: {matchLabels: {app: proxy}}}")]
    public void Silent(string peers) => Assert.Empty(Check.With<NetworkPolicyPeersAreSeparate>(Check.SetWithUnknowns(Given.Web + Policy(peers))));

    private static string Policy(string peers) => Given.Policy($"{{podSelector: {{matchLabels: {{app: web}}}}, ingress: [{{from: [{peers}]}}]}}");
}
