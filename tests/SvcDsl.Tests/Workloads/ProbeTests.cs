namespace SvcDsl;

public class ProbeTests
{
    [Fact]
    public void Http() => Assert.Equal(
        """
        readinessProbe:
          httpGet:
            path: /healthz
            port: 8443
            scheme: HTTPS
          initialDelaySeconds: 1
          periodSeconds: 2
          timeoutSeconds: 3
          successThreshold: 4
          failureThreshold: 5

        """,
        Manifests.Container(c => c.Readiness(Probe.HttpGet("/healthz", 8443, ProbeScheme.Https)
            .InitialDelay(1).Period(2).Timeout(3).SuccessThreshold(4).FailureThreshold(5))));

    [Fact]
    public void Http_by_a_handle()
    {
        string text = Manifests.Container(c =>
        {
            ContainerPort http = c.Port("http", 80);
            c.Readiness(Probe.HttpGet("/", http, ProbeScheme.Http));
        });
        Assert.EndsWith("  httpGet:\n    path: /\n    port: http\n    scheme: HTTP\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tcp() => Assert.Equal(
        "livenessProbe:\n  tcpSocket:\n    port: redis\n", Manifests.Container(c => c.Liveness(Probe.TcpSocket("redis"))));

    [Fact]
    public void Exec() => Assert.Equal(
        "livenessProbe:\n  exec:\n    command:\n    - cat\n    - /tmp/ok\n", Manifests.Container(c => c.Liveness(Probe.Exec("cat", "/tmp/ok"))));

    [Fact]
    public void Grpc() => Assert.Equal(
        "startupProbe:\n  grpc:\n    port: 9000\n", Manifests.Container(c => c.Startup(Probe.Grpc(9000))));

    [Fact]
    public void What_is_said_later_counts() => Assert.Equal(
        "startupProbe:\n  grpc:\n    port: 9000\n  periodSeconds: 3\n",
        Manifests.Container(c =>
        {
            Probe probe = Probe.Grpc(9000);
            c.Startup(probe);
            probe.Period(3);
        }));

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => Probe.HttpGet(null!, 80)).ParamName);
        Assert.Equal("port", Assert.Throws<ArgumentException>(() => Probe.HttpGet("/", default)).ParamName);
        Assert.Equal("port", Assert.Throws<ArgumentException>(() => Probe.TcpSocket(default)).ParamName);
        Assert.Equal("port", Assert.Throws<ArgumentNullException>(() => Probe.TcpSocket((ContainerPort)null!)).ParamName);
        Assert.Equal("scheme", Assert.ThrowsAny<ArgumentException>(() => Probe.HttpGet("/", 80, (ProbeScheme)7)).ParamName);
        Assert.Equal("command", Assert.Throws<ArgumentNullException>(() => Probe.Exec(null!)).ParamName);
        Assert.Equal("seconds", Assert.ThrowsAny<ArgumentException>(() => Probe.Grpc(1).InitialDelay(-1)).ParamName);
        Assert.Equal("seconds", Assert.ThrowsAny<ArgumentException>(() => Probe.Grpc(1).Period(-1)).ParamName);
        Assert.Equal("seconds", Assert.ThrowsAny<ArgumentException>(() => Probe.Grpc(1).Timeout(-1)).ParamName);
        Assert.Equal("count", Assert.ThrowsAny<ArgumentException>(() => Probe.Grpc(1).SuccessThreshold(-1)).ParamName);
        Assert.Equal("count", Assert.ThrowsAny<ArgumentException>(() => Probe.Grpc(1).FailureThreshold(-1)).ParamName);
    }
}
