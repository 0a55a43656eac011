namespace SvcDsl.Rules.Selectors;

public class TwoWorkloadsSelectTheSamePodsTests
{
    [Fact]
    public void With_the_same_labels() => Assert.Single(Check.Single<TwoWorkloadsSelectTheSamePods>(
        Check.Web() + Check.Web(name: "canary"),
        "spec.selector",
        "Deployment 'canary' selects app=web, which the pods of Deployment 'web' have as well, and Deployment 'web' selects the pods of Deployment 'canary', so both claim the same pods; "
            + "add a label to the selector and the pod template of each that the other has not").Related);

    [Fact]
    public void Each_is_reported_once() => Assert.Equal(
        ["b", "c"], Check.With<TwoWorkloadsSelectTheSamePods>(Check.SetOf(Check.Web(name: "a") + Check.Web(name: "b") + Check.Web(name: "c"))).Select(finding => finding.Object.NameText));

    [Fact]
    public void Of_different_kinds_and_with_more_labels() => Assert.Single(Check.With<TwoWorkloadsSelectTheSamePods>(Check.SetOf(
        Workload("StatefulSet", "a", "", "{app: web}", "{app: web, track: a}") + Workload("Deployment", "b", "", "{app: web}", "{app: web, track: b}"))));

    [Theory]
    [InlineData("b", "", "{app: web, track: b}", "{app: web, track: b}")]
    [InlineData("b", ", namespace: other", "{app: web}", "{app: web}")]
    [InlineData("b", ", namespace: UNKNOWN", "{app: web}", "{app: web}")]
    [InlineData("b", ", ownerReferences: []", "{app: web}", "{app: web}")]
    [InlineData("a", "", "{app: web}", "{app: web}")]
    [InlineData("UNKNOWN", "", "{app: web}", "{app: web}")]
    [InlineData("b", "", "{app: UNKNOWN}", "{app: web}")]
    [InlineData("b", "", "{app: web}", "{app: UNKNOWN}")]
    [InlineData("b", "", "{}", "{app: web}")]
    public void Silent(string name, string metadata, string selector, string labels) => Assert.Empty(Check.With<TwoWorkloadsSelectTheSamePods>(Check.SetWithUnknowns(
        Workload("Deployment", "a", "", "{app: web}", "{app: web, track: a}") + Workload("Deployment", name, metadata, selector, labels))));

    [Fact]
    public void Silent_about_Jobs_and_Pods() => Check.Silent<TwoWorkloadsSelectTheSamePods>(
        Check.Web() + "\n---\n{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {app: web}}}" + Workload("Job", "j", "", "{app: web}", "{app: web}"));

    private static string Workload(string kind, string name, string metadata, string selector, string labels) =>
        $"\n---\n{{apiVersion: apps/v1, kind: {kind}, metadata: {{name: {name}{metadata}}}, spec: {{selector: {{matchLabels: {selector}}}, template: {{metadata: {{labels: {labels}}}}}}}}}\n";
}
