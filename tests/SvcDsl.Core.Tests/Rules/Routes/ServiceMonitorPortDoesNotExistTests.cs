namespace SvcDsl.Rules.Routes;

public class ServiceMonitorPortDoesNotExistTests
{
    private static readonly string Web = Check.Web() + Given.Object("v1", "Service", "web", "spec: {selector: {app: web}, ports: [{name: metrics, port: 80, targetPort: http}]}", "labels: {team: a}");

    [Theory]
    [InlineData("metrisc", "did you mean 'metrics'?", "metrics")]
    [InlineData("http", "did you mean 'metrics'?", "metrics")]
    [InlineData("'80'", "did you mean 'metrics'?", "metrics")]
    public void A_name_that_the_Service_does_not_have(string port, string advice, string? replacement)
    {
        Finding finding = Check.Single<ServiceMonitorPortDoesNotExist>(
            Web + Monitor("{matchLabels: {team: a}}", port),
            "spec.endpoints[0].port",
            $"ServiceMonitor 'm' watches port '{port.Trim('\'')}', which is no port name of Service 'web', so Prometheus finds no targets; {advice}");
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
    }

    [Fact]
    public void A_port_without_a_name() => Check.Single<ServiceMonitorPortDoesNotExist>(
        Web.Replace("name: metrics, ", "") + Monitor("{matchLabels: {team: a}}", "metrics"),
        "spec.endpoints[0].port",
        "ServiceMonitor 'm' watches port 'metrics', which is no port name of Service 'web', so Prometheus finds no targets; give the port of the Service a name, and write that");

    [Fact]
    public void Labels_of_the_pods() => Assert.Equal(Level.Warning, Check.Single<ServiceMonitorPortDoesNotExist>(
        Web + Monitor("{matchLabels: {app: web}}", "metrics"),
        "spec.selector",
        "ServiceMonitor 'm' selects Services with app=web, which no Service of this set has, so Prometheus finds no targets; Service 'web' selects its pods by these labels, but does not have them itself: add them to its metadata.labels").Level);

    [Fact]
    public void Labels_with_a_slip() => Check.Single<ServiceMonitorPortDoesNotExist>(
        Web.Replace("team: a", "team: shop") + Monitor("{matchLabels: {team: shpo}}", "metrics"),
        "spec.selector",
        "ServiceMonitor 'm' selects Services with team=shpo, which no Service of this set has, so Prometheus finds no targets; Service 'web' has team=shop; did you mean that?");

    [Fact]
    public void A_container_port_for_a_PodMonitor()
    {
        Finding finding = Check.Single<ServiceMonitorPortDoesNotExist>(
            Web + Given.Object("monitoring.coreos.com/v1", "PodMonitor", "m", "spec: {selector: {matchLabels: {app: web}}, podMetricsEndpoints: [{port: http}, {port: htpt}]}"),
            "spec.podMetricsEndpoints[1].port",
            "PodMonitor 'm' watches port 'htpt', which no container of Deployment 'web' has, so Prometheus finds no targets; did you mean 'http'?");
        Assert.Equal("http", finding.Fix[FixKeys.Replacement]);
    }

    [Theory]
    [InlineData("{matchLabels: {team: a}}", "metrics", "")]
    [InlineData("{matchLabels: {team: UNKNOWN}}", "x", "")]
    [InlineData("{matchLabels: {team: a}}", "UNKNOWN", "")]
    [InlineData("{matchLabels: {k8s-app: kubelet}}", "https", "")]
    [InlineData("{matchLabels: {app: web}}", "https", ", namespaceSelector: {matchNames: [kube-system]}")]
    [InlineData("{matchLabels: {team: b}}", "x", ", namespaceSelector: UNKNOWN")]
    [InlineData("{}", "metrics", ", namespaceSelector: {any: true}")]
    [InlineData("{matchLabels: {team: a}}", "metrics", ", namespaceSelector: {matchNames: [default]}")]
    public void Silent(string selector, string port, string more) =>
        Assert.Empty(Check.With<ServiceMonitorPortDoesNotExist>(Check.SetWithUnknowns(Web + Monitor(selector, port, more))));

    private static string Monitor(string selector, string port, string more = "") =>
        Given.Object("monitoring.coreos.com/v1", "ServiceMonitor", "m", $"spec: {{selector: {selector}, endpoints: [{{port: {port}}}]{more}}}");
}
