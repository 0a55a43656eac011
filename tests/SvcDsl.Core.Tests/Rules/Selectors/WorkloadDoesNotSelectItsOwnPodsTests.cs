namespace SvcDsl.Rules.Selectors;

public class WorkloadDoesNotSelectItsOwnPodsTests
{
    [Fact]
    public void A_value_that_differs()
    {
        Finding finding = Check.Single<WorkloadDoesNotSelectItsOwnPods>(
            Deployment("{matchLabels: {app: web, tier: one}}", "{app: web, tier: two}"),
            "spec.selector.matchLabels.tier",
            "Deployment 'd' selects tier=one, but its own pod template has tier=two, so the API server rejects it; write the same labels in both places");
        Assert.Equal("two", finding.Fix[FixKeys.Replacement]);
    }

    [Fact]
    public void Labels_that_are_missing() => Check.Single<WorkloadDoesNotSelectItsOwnPods>(
        Deployment("{matchLabels: {app: web}}", "{}"),
        "spec.selector.matchLabels.app",
        "Deployment 'd' selects app=web, but its own pod template has no label 'app', so the API server rejects it; write the same labels in both places");

    [Fact]
    public void A_selector_that_is_missing()
    {
        Finding finding = Check.Single<WorkloadDoesNotSelectItsOwnPods>(
            Deployment("null", "{app: web}"),
            "spec.selector",
            "Deployment 'd' has no spec.selector, which the API server requires; select the labels of the pod template, app=web");
        Assert.Equal("app=web", finding.Fix[FixKeys.Labels]);
    }

    [Theory]
    [InlineData("{key: app, operator: In, values: [a, b]}", "app In (a, b)")]
    [InlineData("{key: app, operator: NotIn, values: [web]}", "app NotIn (web)")]
    [InlineData("{key: app, operator: DoesNotExist}", "app DoesNotExist")]
    [InlineData("{key: x, operator: Exists}", "x Exists")]
    public void Expressions_that_are_not_met(string expression, string text) => Check.Single<WorkloadDoesNotSelectItsOwnPods>(
        Deployment($"{{matchExpressions: [{expression}]}}", "{app: web}"),
        "spec.selector.matchExpressions",
        $"The selector of Deployment 'd' requires '{text}', which its own pod template does not meet, so the API server rejects it; change one of the two");

    [Theory]
    [InlineData("{matchLabels: {app: web}}", "{app: web, more: x}")]
    [InlineData("{matchExpressions: [{key: app, operator: In, values: [web]}, {key: y, operator: NotIn, values: [z]}]}", "{app: web}")]
    [InlineData("{matchExpressions: [{key: app, operator: Odd}, 7]}", "{app: web}")]
    [InlineData("null", "{}")]
    [InlineData("text", "{app: web}")]
    public void Silent(string selector, string labels) => Check.Silent<WorkloadDoesNotSelectItsOwnPods>(Deployment(selector, labels));

    [Fact]
    public void Silent_when_a_label_is_not_known() =>
        Assert.Empty(Check.With<WorkloadDoesNotSelectItsOwnPods>(Check.SetWithUnknowns(Deployment("{matchLabels: {app: web}}", "{app: UNKNOWN}"))));

    private static string Deployment(string selector, string labels) =>
        $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: d}}, spec: {{selector: {selector}, template: {{metadata: {{labels: {labels}}}}}}}}}";
}
