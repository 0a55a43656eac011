namespace SvcDsl.Rules.Selectors;

public class ServiceSelectsSeveralWorkloadsTests
{
    private static readonly string Web = Check.Web(labels: "{app: shop, tier: web}");

    [Fact]
    public void One_of_them_has_no_such_port() => Assert.Single(Check.Single<ServiceSelectsSeveralWorkloads>(
        Web + Worker("[{containerPort: 9000}]") + Check.Service("{selector: {app: shop}, ports: [{port: 80, targetPort: 5000}]}"),
        "spec.selector",
        "Service 'web' selects app=shop, so its port 80 leads to Deployment 'web' and Deployment 'worker', but Deployment 'worker' declares no port 5000, "
            + "so a part of the connections gets no answer; add tier=web to the selector").Related);

    [Fact]
    public void One_of_them_has_no_ports_at_all() => Check.Single<ServiceSelectsSeveralWorkloads>(
        Check.Web(labels: "{app: shop}") + Worker("[]") + Check.Service("{selector: {app: shop}, ports: [{port: 80, targetPort: 5000}, {port: 5000}]}"),
        "spec.selector",
        "Service 'web' selects app=shop, so its port 80 leads to Deployment 'web' and Deployment 'worker', but Deployment 'worker' declares no port 5000, "
            + "so a part of the connections gets no answer; select a label that only Deployment 'web' has");

    [Fact]
    public void By_name_it_is_only_left_out() => Assert.Equal(Level.Info, Check.Single<ServiceSelectsSeveralWorkloads>(
        Web + Worker("[{name: admin, containerPort: 5000}]") + Check.Service("{selector: {app: shop}, ports: [{port: 80, targetPort: http}]}"),
        "spec.selector",
        "Service 'web' selects app=shop, so its port 80 leads to Deployment 'web' and Deployment 'worker', but Deployment 'worker' has no port named 'http', "
            + "so connections never get there; add tier=web to the selector").Level);

    [Theory]
    [InlineData("[{name: http, containerPort: 5000}]", "{app: shop}", "{port: 80, targetPort: http}")]
    [InlineData("[{name: http, containerPort: 6000}]", "{app: shop}", "{port: 80, targetPort: http}")]
    [InlineData("[]", "{app: shop, tier: web}", "{port: 80, targetPort: 5000}")]
    [InlineData("[]", "{app: shop}", "{port: 80, targetPort: http}")]
    [InlineData("[]", "{app: shop}", "{port: 80, targetPort: 7000}")]
    [InlineData("[{containerPort: UNKNOWN}]", "{app: shop}", "{port: 80, targetPort: 5000}")]
    [InlineData("[]", "{app: UNKNOWN}", "{port: 80, targetPort: 5000}")]
    [InlineData("[]", "{app: shop}", "{port: 80, targetPort: UNKNOWN}")]
    public void Silent(string ports, string selector, string port) => Assert.Empty(Check.With<ServiceSelectsSeveralWorkloads>(
        Check.SetWithUnknowns(Web + Worker(ports) + Check.Service($"{{selector: {selector}, ports: [{port}]}}"))));

    /// <summary>Those are SVC1008's and SVC4001's business.</summary>
    [Fact]
    public void Silent_about_pods_that_do_not_stay()
    {
        string service = Check.Service("{selector: {app: shop}, ports: [{port: 80, targetPort: 5000}]}");
        Check.Silent<ServiceSelectsSeveralWorkloads>(Web + service + "\n---\n{apiVersion: batch/v1, kind: Job, metadata: {name: j}, spec: {template: {metadata: {labels: {app: shop}}, spec: {containers: []}}}}");
        Check.Silent<ServiceSelectsSeveralWorkloads>(Web + service + Worker("[]").Replace("spec:\n  selector", "spec:\n  replicas: 0\n  selector", StringComparison.Ordinal));
        Check.Silent<ServiceSelectsSeveralWorkloads>(Web + service + Check.Web("[]", "{app: shop}"));
    }

    [Fact]
    public void Silent_about_headless_Services()
    {
        Check.Silent<ServiceSelectsSeveralWorkloads>(Web + Worker("[]") + Check.Service("{clusterIP: None, selector: {app: shop}, ports: [{port: 5000}]}"));
        Assert.Empty(Check.With<ServiceSelectsSeveralWorkloads>(Check.SetWithUnknowns(Web + Worker("[]") + Check.Service("{clusterIP: UNKNOWN, selector: {app: shop}, ports: [{port: 5000}]}"))));
    }

    private static string Worker(string ports) => Check.Web(ports, "{app: shop, tier: worker}", "worker");
}
