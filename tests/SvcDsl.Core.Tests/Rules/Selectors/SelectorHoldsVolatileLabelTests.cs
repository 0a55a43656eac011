namespace SvcDsl.Rules.Selectors;

public class SelectorHoldsVolatileLabelTests
{
    [Theory]
    [InlineData("pod-template-hash", "5d9f7", "is another one after each change of the pod template")]
    [InlineData("helm.sh/chart", "web-1.2.3", "changes with each version of the chart")]
    [InlineData("chart", "web-0.1.0", "changes with each version of the chart")]
    [InlineData("app.kubernetes.io/version", "2.0", "changes with each release")]
    [InlineData("version", "v1.4.2", "changes with each release")]
    public void Of_a_Service(string key, string value, string reason) => Check.Single<SelectorHoldsVolatileLabel>(
        Check.Service($"{{selector: {{app: web, {key}: \"{value}\"}}}}"),
        $"spec.selector.{key}",
        $"Service 'web' selects {key}={value}, which {reason}, so the Service loses its pods then; select labels that stay, such as app.kubernetes.io/name");

    [Fact]
    public void Of_a_workload() => Check.Single<SelectorHoldsVolatileLabel>(
        Check.Web(labels: "{app: web, helm.sh/chart: web-1.2.3}"),
        "spec.selector.matchLabels.helm.sh/chart",
        "Deployment 'web' selects helm.sh/chart=web-1.2.3, which changes with each version of the chart, and a selector cannot be changed, so the update is rejected then; "
            + "select labels that stay, such as app.kubernetes.io/name");

    [Theory]
    [InlineData("{app: web, version: v2}")]
    [InlineData("{app: web, version: stable}")]
    [InlineData("{app: web, chart: pie}")]
    [InlineData("{app.kubernetes.io/name: web, app.kubernetes.io/instance: shop-1.0}")]
    [InlineData("{statefulset.kubernetes.io/pod-name: db-0}")]
    [InlineData("{helm.sh/chart: UNKNOWN}")]
    public void Silent(string selector) => Assert.Empty(Check.With<SelectorHoldsVolatileLabel>(Check.SetWithUnknowns(Check.Service($"{{selector: {selector}}}"))));

    [Theory]
    [InlineData("web-v1.4.2")]
    [InlineData("web-v1-4-2")]
    public void Silent_when_there_is_an_object_for_each_version(string name) => Check.Silent<SelectorHoldsVolatileLabel>(Check.Web(labels: "{app: web, version: v1.4.2}", name: name));

    [Fact]
    public void Silent_about_labels_that_are_not_selected() => Check.Silent<SelectorHoldsVolatileLabel>(
        Check.Web().Replace("template:\n    metadata: {labels: {app: web}}", "template:\n    metadata: {labels: {app: web, helm.sh/chart: web-1.2.3}}", StringComparison.Ordinal)
            + Check.Service("{type: ExternalName, externalName: a.b, selector: {version: 1.2.3}}"));
}
