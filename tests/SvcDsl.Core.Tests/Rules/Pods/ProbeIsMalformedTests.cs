namespace SvcDsl.Rules.Pods;

public class ProbeIsMalformedTests
{
    [Theory]
    [InlineData("{}", "", "does not say how to ask, so the API server rejects it; add exec, httpGet, tcpSocket or grpc")]
    [InlineData("{httpGet: {port: 80}, tcpSocket: {port: 80}}", ".tcpSocket", "asks by httpGet and by tcpSocket, so the API server rejects it; remove one")]
    [InlineData("{exec: {}}", ".exec.command", "runs no command, so the API server rejects it; add one")]
    [InlineData("{exec: {command: []}}", ".exec.command", "runs no command, so the API server rejects it; add one")]
    [InlineData("{httpGet: {path: /}}", ".httpGet.port", "names no port, so the API server rejects it; add it")]
    [InlineData("{httpGet: {port: 0}}", ".httpGet.port", "asks port 0, so the API server rejects it; write a number from 1 to 65535")]
    [InlineData("{tcpSocket: {port: 65536}}", ".tcpSocket.port", "asks port 65536, so the API server rejects it; write a number from 1 to 65535")]
    [InlineData("{tcpSocket: {port: '80'}}", ".tcpSocket.port", "asks port '80', which has no letter, so the API server rejects it; write the number without quotes")]
    [InlineData("{httpGet: {port: my_port}}", ".httpGet.port", "asks port 'my_port', which is no port name (lower-case letters, digits and single '-', a letter or digit at both ends), so the API server rejects it; write the name of a port")]
    [InlineData("{grpc: {port: grpc}}", ".grpc.port", "asks port 'grpc', but a gRPC probe takes a number only, so the API server rejects it; write the number")]
    [InlineData("{httpGet: {port: 80, scheme: https}}", ".httpGet.scheme", "has the scheme 'https', so the API server rejects it; write HTTP or HTTPS")]
    [InlineData("{httpGet: {port: 80, httpHeaders: [{name: Host, value: a}, {name: 'X Y', value: a}]}}", ".httpGet.httpHeaders[1].name", "sends the header 'X Y', which is no header name (letters, digits and '-'), so the API server rejects it; correct it")]
    [InlineData("{tcpSocket: {port: 80}, initialDelaySeconds: -1}", ".initialDelaySeconds", "has the initialDelaySeconds -1, which is negative, so the API server rejects it; write a number that is not")]
    [InlineData("{tcpSocket: {port: 80}, successThreshold: 2}", ".successThreshold", "has the successThreshold 2, but only a readinessProbe may ask for more than 1, so the API server rejects it; write 1 or leave it out")]
    [InlineData("{tcpSocket: {port: 80}, terminationGracePeriodSeconds: 0}", ".terminationGracePeriodSeconds", "has the terminationGracePeriodSeconds 0, so the API server rejects it; write a number of 1 or more")]
    public void Wrong(string probe, string path, string problem) => Check.Single<ProbeIsMalformed>(
        PodYaml.Deployment($"livenessProbe: {probe}"),
        $"spec.template.spec.containers[0].livenessProbe{path}",
        $"The livenessProbe of container 'main' of Deployment 'web' {problem}");

    [Fact]
    public void A_readiness_probe_ends_nothing() => Check.Single<ProbeIsMalformed>(
        PodYaml.Pod("readinessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}"),
        "spec.containers[0].readinessProbe.terminationGracePeriodSeconds",
        "The readinessProbe of container 'main' of Pod 'web' has a terminationGracePeriodSeconds, but a readinessProbe ends nothing, so the API server rejects it; remove it");

    [Theory]
    [InlineData("readinessProbe: {httpGet: {port: http, scheme: HTTPS, httpHeaders: [{name: X-A, value: ''}]}, successThreshold: 2, timeoutSeconds: 0}")]
    [InlineData("livenessProbe: {exec: {command: [a]}, successThreshold: 1, terminationGracePeriodSeconds: 1}")]
    [InlineData("livenessProbe: {OPEN: ''}, startupProbe: {httpGet: {port: UNKNOWN, scheme: UNKNOWN}}, readinessProbe: {exec: {OPEN: ''}}")]
    [InlineData("livenessProbe: {tcpSocket: null, grpc: {port: 5000}}, readinessProbe: null, startupProbe: {exec: {command: [OPEN]}}")]
    public void Silent(string container) => Assert.Empty(Check.With<ProbeIsMalformed>(Check.SetWithUnknowns(PodYaml.Pod(container))));

    [Fact]
    public void A_patch_may_leave_out_how_to_ask() => Check.Silent<ProbeIsMalformed>(
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {template: {spec: {containers: [{name: main, livenessProbe: {periodSeconds: 5}}]}}}}");
}
