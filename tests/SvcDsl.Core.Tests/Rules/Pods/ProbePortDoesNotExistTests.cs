namespace SvcDsl.Rules.Pods;

public class ProbePortDoesNotExistTests
{
    [Fact]
    public void A_slip()
    {
        Finding finding = Check.Single<ProbePortDoesNotExist>(
            PodYaml.Deployment("ports: [{name: http, containerPort: 80}], readinessProbe: {httpGet: {port: htpp}}"),
            "spec.template.spec.containers[0].readinessProbe.httpGet.port",
            "The readinessProbe of container 'main' of Deployment 'web' asks port 'htpp', which that container does not declare, so the pod never becomes ready; did you mean 'http'?");
        Assert.Equal("http", finding.Fix[FixKeys.Replacement]);
        Assert.Single(finding.Related);
    }

    [Fact]
    public void A_port_of_another_container() => Check.Single<ProbePortDoesNotExist>(
        PodYaml.Pod("livenessProbe: {tcpSocket: {port: admin}}", "initContainers: [{name: proxy, image: p, restartPolicy: Always, ports: [{name: admin, containerPort: 15000}]}]"),
        "spec.containers[0].livenessProbe.tcpSocket.port",
        "The livenessProbe of container 'main' of Pod 'web' asks port 'admin', which that container does not declare, so the container is restarted again and again; "
            + "container 'proxy' has that port, so write its number");

    [Fact]
    public void No_port_at_all() => Check.Single<ProbePortDoesNotExist>(
        PodYaml.Pod("startupProbe: {httpGet: {port: http}}"),
        "spec.containers[0].startupProbe.httpGet.port",
        "The startupProbe of container 'main' of Pod 'web' asks port 'http', which that container does not declare, so the container is restarted again and again; "
            + "declare it in the container's ports, or write the number");

    [Theory]
    [InlineData("ports: [{name: http, containerPort: 80}], readinessProbe: {httpGet: {port: http}}")]
    [InlineData("ports: [{name: http, containerPort: 80}], readinessProbe: {httpGet: {port: 81}}")]
    [InlineData("ports: [{name: UNKNOWN, containerPort: 80}], readinessProbe: {httpGet: {port: http}}")]
    [InlineData("ports: [OPEN], readinessProbe: {httpGet: {port: http}}")]
    [InlineData("OPEN: '', readinessProbe: {httpGet: {port: http}}")]
    [InlineData("readinessProbe: {httpGet: {port: UNKNOWN}}")]
    [InlineData("readinessProbe: {httpGet: {port: '80'}}")]
    [InlineData("readinessProbe: {grpc: {port: http}}")]
    public void Silent(string container) => Assert.Empty(Check.With<ProbePortDoesNotExist>(Check.SetWithUnknowns(PodYaml.Pod(container))));

    [Fact]
    public void A_patch_may_lack_the_ports() => Check.Silent<ProbePortDoesNotExist>(
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {template: {spec: {containers: [{name: main, livenessProbe: {httpGet: {port: http}}}]}}}}");
}
