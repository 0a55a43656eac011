namespace SvcDsl.Rules.Selectors;

public class WorkloadSelectorIsEmptyTests
{
    private const string Problem = "The selector of Deployment 'd' has neither matchLabels nor matchExpressions, so the API server rejects it; ";

    [Theory]
    [InlineData("{}", "{app: web}", "select the labels of the pod template, app=web")]
    [InlineData("{matchLabels: {}, matchExpressions: []}", "{app: web}", "select the labels of the pod template, app=web")]
    [InlineData("{matchLabels: null}", "{}", "give the pod template a label and select it")]
    [InlineData("{app: web}", "{app: web}", "'app' has to stand below matchLabels")]
    public void Nothing_is_selected(string selector, string labels, string advice) =>
        Check.Single<WorkloadSelectorIsEmpty>(Workload("apps/v1", "Deployment", selector, labels), "spec.selector", Problem + advice);

    [Theory]
    [InlineData("apps/v1", "Deployment", "{matchLabels: {app: web}}")]
    [InlineData("apps/v1", "Deployment", "{matchExpressions: [{key: app, operator: Exists}]}")]
    [InlineData("apps/v1", "Deployment", "null")]
    [InlineData("apps/v1", "Deployment", "{matchLabels: UNKNOWN}")]
    [InlineData("apps/v1", "Deployment", "{OPEN: 1}")]
    [InlineData("apps/v1", "Deployment", "{matchLabels: text}")]
    [InlineData("batch/v1", "Job", "{}")]
    [InlineData("example.com/v1", "Deployment", "{}")]
    public void Silent(string apiVersion, string kind, string selector) =>
        Assert.Empty(Check.With<WorkloadSelectorIsEmpty>(Check.SetWithUnknowns(Workload(apiVersion, kind, selector, "{app: web}"))));

    private static string Workload(string apiVersion, string kind, string selector, string labels) =>
        $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: d}}, spec: {{selector: {selector}, template: {{metadata: {{labels: {labels}}}}}}}}}";
}
