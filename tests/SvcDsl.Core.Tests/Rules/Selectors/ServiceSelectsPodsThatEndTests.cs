namespace SvcDsl.Rules.Selectors;

public class ServiceSelectsPodsThatEndTests
{
    private const string Service = "{selector: {app: web}, ports: [{port: 80, targetPort: 5000}]}";

    [Theory]
    [InlineData("batch/v1", "Job", "template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, image: i}]}}")]
    [InlineData("batch/v1", "CronJob", "jobTemplate: {spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, image: i}]}}}}")]
    public void A_job_among_the_pods(string apiVersion, string kind, string spec) => Assert.Equal(Level.Warning, Check.Single<ServiceSelectsPodsThatEnd>(
        Check.Web() + Check.Service(Service) + Object(apiVersion, kind, spec),
        "spec.selector",
        $"Service 'web' selects app=web, which Deployment 'web' has and {kind} 'migrate' as well, so while the job runs a part of the connections reaches its pods, where nothing listens; "
            + $"give the pods of {kind} 'migrate' other labels").Level);

    [Fact]
    public void No_replicas() => Assert.Equal(Level.Info, Check.Single<ServiceSelectsPodsThatEnd>(
        Asleep() + Check.Service(Service), "spec.selector", "Service 'web' selects Deployment 'web', which has no replicas, so it gets no endpoints until somebody scales it up").Level);

    [Theory]
    [InlineData("{selector: {app: web}, ports: [{port: 5000}]}", "[{name: a, image: i, ports: [{containerPort: 5000}]}]")]
    [InlineData("{selector: {app: web}, ports: [{port: 80, targetPort: http}]}", "[{name: a, image: i, ports: [{name: http, containerPort: 1}]}]")]
    [InlineData("{clusterIP: None, selector: {app: web}, ports: [{port: 80}]}", "[]")]
    [InlineData("{clusterIP: UNKNOWN, selector: {app: web}, ports: [{port: 80}]}", "[]")]
    [InlineData("{selector: {app: UNKNOWN}, ports: [{port: 80}]}", "[]")]
    [InlineData("{selector: {app: web}, ports: [{port: 80, targetPort: UNKNOWN}]}", "[]")]
    public void Silent_about_a_job_that_is_meant(string service, string containers) => Assert.Empty(Check.With<ServiceSelectsPodsThatEnd>(Check.SetWithUnknowns(
        Check.Web() + Check.Service(service) + Object("batch/v1", "Job", $"template: {{metadata: {{labels: {{app: web}}}}, spec: {{containers: {containers}}}}}"))));

    [Fact]
    public void Silent()
    {
        string job = Object("batch/v1", "Job", "template: {metadata: {labels: {app: web}}, spec: {containers: []}}");
        Check.Silent<ServiceSelectsPodsThatEnd>(job + Check.Service(Service));
        Check.Silent<ServiceSelectsPodsThatEnd>(Check.Web() + job.Replace("app: web", "app: job", StringComparison.Ordinal) + Check.Service(Service));
        Check.Silent<ServiceSelectsPodsThatEnd>(Asleep() + Check.Web(name: "other") + Check.Service(Service));
        Check.Silent<ServiceSelectsPodsThatEnd>(Asleep() + Check.Service(Service) + Object("keda.sh/v1alpha1", "ScaledObject", "scaleTargetRef: {name: web}"));
    }

    private static string Asleep() => Check.Web().Replace("spec:\n  selector", "spec:\n  replicas: 0\n  selector", StringComparison.Ordinal);

    private static string Object(string apiVersion, string kind, string spec) => $"\n---\n{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: migrate}}, spec: {{{spec}}}}}\n";
}
