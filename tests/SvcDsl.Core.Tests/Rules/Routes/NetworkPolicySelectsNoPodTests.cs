namespace SvcDsl.Rules.Routes;

public class NetworkPolicySelectsNoPodTests
{
    [Fact]
    public void Nothing_to_protect()
    {
        Finding finding = Check.Single<NetworkPolicySelectsNoPod>(
            Given.Web + Given.Policy("{podSelector: {matchLabels: {app: wbe}}}"),
            "spec.podSelector",
            "NetworkPolicy 'p' selects pods with app=wbe, which no workload of its namespace has, so it protects nothing; Deployment 'web' has app=web; did you mean that?");
        Assert.Equal("web", finding.Fix[FixKeys.Replacement]);
    }

    [Fact]
    public void Nobody_to_allow() => Check.Single<NetworkPolicySelectsNoPod>(
        Given.Web + Given.Policy("{podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: proxy}}}]}]}"),
        "spec.ingress[0].from[0].podSelector",
        "NetworkPolicy 'p' allows connections from pods with app=proxy, which no workload of its namespace has, so it allows nobody; select the labels of a workload's pod template");

    [Fact]
    public void In_another_namespace() => Check.Single<NetworkPolicySelectsNoPod>(
        Given.Web + Given.Policy("{podSelector: {matchLabels: {app: web}}}", metadata: "namespace: shop"),
        "spec.podSelector",
        "NetworkPolicy 'shop/p' selects pods with app=web, which no workload of its namespace has, so it protects nothing; Deployment 'web' has these labels, but stands in another namespace");

    [Theory]
    [InlineData("{podSelector: {}}")]
    [InlineData("{podSelector: {matchLabels: {app: web}}}")]
    [InlineData("{podSelector: {matchLabels: {app: UNKNOWN}}}")]
    [InlineData("{podSelector: {matchLabels: {cnpg.io/cluster: db}}}")]
    [InlineData("{podSelector: {matchLabels: {job-name: db}}}")]
    [InlineData("{podSelector: {matchLabels: {quarantine: 'true'}}}")]
    [InlineData("{podSelector: {}, ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: proxy}}}]}]}")]
    [InlineData("{podSelector: {}, ingress: [{from: [{OPEN: x, podSelector: {matchLabels: {app: proxy}}}]}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<NetworkPolicySelectsNoPod>(Check.SetWithUnknowns(Given.Web + Given.Policy(spec))));

    [Fact]
    public void Silent_about_sets_that_say_nothing_of_the_pods()
    {
        Check.Silent<NetworkPolicySelectsNoPod>(Given.Policy("{podSelector: {matchLabels: {app: wbe}}}"));
        Check.Silent<NetworkPolicySelectsNoPod>(Given.Web + Given.Policy("{podSelector: {matchLabels: {app: x}}}")
            + Given.Object("argoproj.io/v1alpha1", "Rollout", "r", "spec: {template: {metadata: {labels: {app: x}}}}"));
        Check.Silent<NetworkPolicySelectsNoPod>(Given.Web + Given.Policy("{podSelector: {matchLabels: {app.kubernetes.io/name: prometheus}}}")
            + Given.Object("monitoring.coreos.com/v1", "Prometheus", "k8s", "spec: {podMetadata: {labels: {app.kubernetes.io/name: prometheus}}}"));
        Check.Silent<NetworkPolicySelectsNoPod>(Given.Web + Given.Policy("{podSelector: {matchLabels: {app: orders}}}") + Given.Object("acid.zalan.do/v1", "postgresql", "orders", "spec: {}"));
        Assert.Single(Check.With<NetworkPolicySelectsNoPod>(Check.SetOf(
            Given.Web + Given.Policy("{podSelector: {matchLabels: {app: x}}}") + Given.Object("acid.zalan.do/v1", "postgresql", "orders", "spec: {labels: {app: y}}"))));
    }
}
