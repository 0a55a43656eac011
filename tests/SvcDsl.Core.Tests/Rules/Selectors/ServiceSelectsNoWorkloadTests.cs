using SvcDsl.Provenance;

namespace SvcDsl.Rules.Selectors;

public class ServiceSelectsNoWorkloadTests
{
    private static readonly string Frontend = Check.Web(labels: "{app: frontend, tier: web}", name: "frontend");

    [Fact]
    public void A_slip_in_a_value()
    {
        Finding finding = Check.Single<ServiceSelectsNoWorkload>(
            Frontend + Check.Service("{selector: {app: frontnd}, ports: [{port: 80}]}", "frontend"),
            "spec.selector.app",
            "Service 'frontend' selects app=frontnd, which no workload has, so it gets no endpoints: Deployment 'frontend' has app=frontend; did you mean that?");
        Assert.Equal("frontend", finding.Fix[FixKeys.Replacement]);
        Assert.Equal("app=frontend,tier=web", finding.Fix[FixKeys.Labels]);
        Assert.Equal("frontend", finding.Fix[FixKeys.Workload]);
        Assert.Equal((19, 24), (finding.Origin.Line, finding.Origin.Column));
        Assert.Equal(9, Assert.Single(finding.Related).Line);
        Assert.Equal(Level.Error, finding.Level);
    }

    [Fact]
    public void A_slip_in_a_key()
    {
        Finding finding = Check.Single<ServiceSelectsNoWorkload>(
            Frontend + Check.Service("{selector: {ap: frontend, tier: web}}"),
            "spec.selector.ap",
            "Service 'web' selects ap=frontend,tier=web, which no workload has, so it gets no endpoints: Deployment 'frontend' has no label 'ap'; did you mean that?");
        Assert.DoesNotContain(FixKeys.Replacement, finding.Fix.Keys);
    }

    [Fact]
    public void The_workload_with_most_labels_is_nearest_then_the_one_spelled_most_alike() => Check.Single<ServiceSelectsNoWorkload>(
        Check.Web(labels: "{app: shop, tier: wob}", name: "a") + Check.Web(labels: "{app: shop, tier: webb}", name: "b") + Check.Web(labels: "{app: shopp}", name: "c")
            + Check.Service("{selector: {app: shop, tier: webby}}"),
        "spec.selector.tier",
        "Service 'web' selects app=shop,tier=webby, which no workload has, so it gets no endpoints: Deployment 'b' has tier=webb; did you mean that?");

    [Fact]
    public void Nothing_alike() => Check.Single<ServiceSelectsNoWorkload>(
        Frontend + Check.Service("{selector: {run: database}}", "db"),
        "spec.selector",
        "Service 'db' selects run=database, which no workload of this set has, so it gets no endpoints; select the labels of a workload's pod template");

    [Fact]
    public void No_workload_at_all() => Check.Single<ServiceSelectsNoWorkload>(
        Check.Service("{selector: {app: web}}"),
        "spec.selector",
        "Service 'web' selects app=web, which no workload of this set has, so it gets no endpoints; select the labels of a workload's pod template");

    [Fact]
    public void A_workload_of_another_namespace() => Check.Single<ServiceSelectsNoWorkload>(
        Frontend.Replace("{name: frontend}", "{name: frontend, namespace: b}", StringComparison.Ordinal)
            + "\n---\n{apiVersion: v1, kind: Service, metadata: {name: web, namespace: a}, spec: {selector: {app: frontend}}}",
        "spec.selector",
        "Service 'a/web' selects app=frontend, which no workload of its namespace has, so it gets no endpoints: Deployment 'b/frontend' has it, "
            + "but a selector never leaves its own namespace; put both into one");

    [Theory]
    [InlineData(", namespace: b", "", "Service 'web' selects app=web, which no workload of its namespace has, so it gets no endpoints: Deployment 'b/web' has it, but Service 'web' names no namespace")]
    [InlineData("", ", namespace: b", "Service 'b/web' selects app=web, which no workload of its namespace has, so it gets no endpoints: Deployment 'web' has it, but Deployment 'web' names no namespace")]
    public void A_namespace_that_was_forgotten(string workload, string service, string message) => Check.Single<ServiceSelectsNoWorkload>(
        Check.Web().Replace("{name: web}", $"{{name: web{workload}}}", StringComparison.Ordinal)
            + $"\n---\n{{apiVersion: v1, kind: Service, metadata: {{name: web{service}}}, spec: {{selector: {{app: web}}}}}}",
        "spec.selector",
        message + ", and a selector never leaves its own; put both into one");

    [Theory]
    [InlineData("statefulset.kubernetes.io/pod-name: web-0")]
    [InlineData("app: other, batch.kubernetes.io/job-name: a")]
    public void Silent_about_labels_that_controllers_add(string selector) => Check.Silent<ServiceSelectsNoWorkload>(Frontend + Check.Service($"{{selector: {{{selector}}}}}"));

    [Theory]
    [InlineData("{selector: {app: frontend}}")]
    [InlineData("{selector: {app: frontend, tier: web}}")]
    [InlineData("{type: ExternalName, externalName: a.b, selector: {app: x}}")]
    [InlineData("{selector: {}}")]
    [InlineData("{ports: [{port: 80}]}")]
    [InlineData("{selector: {app: 1}}")]
    [InlineData("{selector: text}")]
    [InlineData("text")]
    public void Silent(string spec) => Check.Silent<ServiceSelectsNoWorkload>(Frontend + Check.Service(spec));

    [Theory]
    [InlineData("{app: UNKNOWN}", "{app: x}")]
    [InlineData("{OPEN: 1, a: b}", "{app: x}")]
    [InlineData("{app: web}", "{app: UNKNOWN}")]
    [InlineData("{app: web}", "{app: web, OPEN: 1}")]
    public void Silent_when_something_is_not_known(string labels, string selector) =>
        Assert.Empty(Check.With<ServiceSelectsNoWorkload>(Check.SetWithUnknowns(Check.Web(labels: labels) + Check.Service($"{{selector: {selector}}}"))));

    [Fact]
    public void An_open_selector_whose_known_part_contradicts_everything_is_an_error() =>
        Assert.Single(Check.With<ServiceSelectsNoWorkload>(Check.SetWithUnknowns(Check.Web() + Check.Service("{selector: {app: x, OPEN: 1}}"))));

    [Fact]
    public void Silent_when_the_set_is_open() =>
        Assert.Empty(Check.With<ServiceSelectsNoWorkload>(Check.SetOf(Check.Service("{selector: {app: x}}"), new Unknown("a test says so", Origin.None))));

    [Fact]
    public void Silent_when_a_namespace_is_not_known() => Assert.Empty(Check.With<ServiceSelectsNoWorkload>(Check.SetWithUnknowns(
        Frontend.Replace("{name: frontend}", "{name: frontend, namespace: UNKNOWN}", StringComparison.Ordinal) + Check.Service("{selector: {app: frontend}}"))));

    [Theory]
    [InlineData("{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: r}, spec: {template: {metadata: {labels: {app: x}}}}}")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: r, labels: {app: x}}}")]
    [InlineData("{apiVersion: batch/v1, kind: CronJob, metadata: {name: r}, spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: x}}}}}}}")]
    public void Other_kinds_run_pods_too(string yaml) => Check.Silent<ServiceSelectsNoWorkload>(yaml + Check.Service("{selector: {app: x}}"));
}
