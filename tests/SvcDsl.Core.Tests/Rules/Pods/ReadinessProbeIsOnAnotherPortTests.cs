namespace SvcDsl.Rules.Pods;

public class ReadinessProbeIsOnAnotherPortTests
{
    private const string Ports = "ports: [{name: http, containerPort: 5000}, {name: debug, containerPort: 5005}, {name: metrics, containerPort: 9090}, {name: dns, containerPort: 53, protocol: UDP}]";

    [Theory]
    [InlineData("5005", "5000")]
    [InlineData("debug", "http")]
    public void Another_declared_port(string asked, string target)
    {
        Finding finding = Check.Single<ReadinessProbeIsOnAnotherPort>(
            PodYaml.Deployment($"{Ports}, readinessProbe: {{tcpSocket: {{port: {asked}}}}}") + Service(target),
            "spec.template.spec.containers[0].readinessProbe.tcpSocket.port",
            "The readinessProbe of container 'main' of Deployment 'web' asks port 'debug' (5005), but Service 'web' leads to 'http' (5000), which may not listen yet when the pod counts as ready; ask that port");
        Assert.Equal(Level.Info, finding.Level);
    }

    [Theory]
    [InlineData("readinessProbe: {tcpSocket: {port: http}}", "5000")]
    [InlineData("readinessProbe: {httpGet: {port: metrics}}", "5000")]
    [InlineData("readinessProbe: {tcpSocket: {port: 7000}}", "5000")]
    [InlineData("readinessProbe: {tcpSocket: {port: UNKNOWN}}", "5000")]
    [InlineData("readinessProbe: {exec: {command: [a]}}", "5000")]
    [InlineData("livenessProbe: {tcpSocket: {port: debug}}", "5000")]
    [InlineData("readinessProbe: {tcpSocket: {port: debug}}", "UNKNOWN")]
    [InlineData("readinessProbe: {tcpSocket: {port: debug}}", "7000")]
    public void Silent(string probe, string target) =>
        Assert.Empty(Check.With<ReadinessProbeIsOnAnotherPort>(Check.SetWithUnknowns(PodYaml.Deployment($"{Ports}, {probe}") + Service(target))));

    [Fact]
    public void Silent_when_a_Service_leads_there_too() => Check.Silent<ReadinessProbeIsOnAnotherPort>(
        PodYaml.Deployment($"{Ports}, readinessProbe: {{tcpSocket: {{port: debug}}}}") + Service("http") + Check.Service("{selector: {app: web}, ports: [{port: 5005}]}", "debug"));

    private static string Service(string target) => Check.Service($"{{selector: {{app: web}}, ports: [{{port: 80, targetPort: {target}}}]}}");
}
