namespace SvcDsl;

public class ContainerTests
{
    [Fact]
    public void All_that_it_can_say() => Assert.Equal(
        """
        command:
        - /app/web
        args:
        - --verbose
        - --port=5000
        ports:
        - name: http
          containerPort: 5000
        - containerPort: 9090
          protocol: UDP
        env:
        - name: MODE
          value: production
        resources:
          requests:
            cpu: 250m
            memory: 64Mi
          limits:
            memory: 128Mi
        startupProbe:
          tcpSocket:
            port: 5000
        readinessProbe:
          httpGet:
            path: /healthz
            port: http
        livenessProbe:
          exec:
            command:
            - /app/alive
        securityContext:
          runAsNonRoot: true

        """,
        Manifests.Container(c => c
            .Command("/app/web")
            .Args("--verbose", "--port=5000")
            .WithPort(5000, "http")
            .WithPort(9090, protocol: Protocol.Udp)
            .Env("MODE", "production")
            .Requests(cpu: "250m", memory: "64Mi")
            .Limits(memory: "128Mi")
            .Startup(Probe.TcpSocket(5000))
            .Readiness(Probe.HttpGet("/healthz", "http"))
            .Liveness(Probe.Exec("/app/alive"))
            .Merge("securityContext: {runAsNonRoot: true}")));

    [Fact]
    public void Ports_with_and_without_a_name() => Assert.Equal(
        """
        ports:
        - name: dns
          containerPort: 53
          protocol: UDP
        - containerPort: 8080
        - containerPort: 8081
          protocol: SCTP

        """,
        Manifests.Container(c =>
        {
            c.Port("dns", 53, Protocol.Udp);
            c.Port(8080);
            c.Port(8081, Protocol.Sctp);
        }));

    [Fact]
    public void Resources_can_be_said_in_several_calls() => Assert.Equal(
        "resources:\n  requests:\n    cpu: 1\n    memory: 1Gi\n".Replace("cpu: 1", "cpu: \"1\"", StringComparison.Ordinal),
        Manifests.Container(c => c.Requests(cpu: "1").Requests(memory: "1Gi")));

    [Fact]
    public void A_variable_that_is_set_again_keeps_its_place() => Assert.Equal(
        "env:\n- name: A\n  value: \"3\"\n- name: B\n  value: \"2\"\n",
        Manifests.Container(c => c.Env("A", EnvValue.Secret("s", "k")).Env("B", "2").Env("A", "3")));

    [Fact]
    public void One_probe_may_serve_two_containers() => Assert.Equal(
        1,
        Manifests.Yaml(m =>
        {
            Probe probe = Probe.HttpGet("/", 80);
            Deployment web = m.Deployment("web");
            web.Container("a", "i").Readiness(probe).Merge("readinessProbe: {periodSeconds: 7}");
            web.Container("b", "i").Readiness(probe);
        }).Split("periodSeconds: 7").Length - 1);

    [Fact]
    public void One_source_of_a_value_may_serve_two_containers() => Assert.Equal(
        1,
        Manifests.Yaml(m =>
        {
            EnvValue key = EnvValue.Secret("s", "k");
            Deployment web = m.Deployment("web");
            web.Container("a", "i").Env("KEY", key).Merge("env: [{name: KEY, valueFrom: {secretKeyRef: {optional: true}}}]");
            web.Container("b", "i").Env("KEY", key);
        }).Split("optional: true").Length - 1);

    [Fact]
    public void What_runs_locally_is_not_in_the_YAML()
    {
        Container? main = null;
        LocalPod pod = LocalPod.Project("../Web");
        Assert.Equal("", Manifests.Container(c => main = c.RunLocally(pod)));
        Assert.Same(pod, main!.LocalPod);
    }

    [Fact]
    public void Null_is_refused_where_it_is_handed_over() => Manifests.Build(m =>
    {
        Container c = m.Deployment("web").Container("main", "i");
        Assert.Equal("probe", Assert.Throws<ArgumentNullException>(() => c.Readiness(null!)).ParamName);
        Assert.Equal("probe", Assert.Throws<ArgumentNullException>(() => c.Liveness(null!)).ParamName);
        Assert.Equal("probe", Assert.Throws<ArgumentNullException>(() => c.Startup(null!)).ParamName);
        Assert.Equal("pod", Assert.Throws<ArgumentNullException>(() => c.RunLocally(null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => c.Env(null!, "x")).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => c.Env("A", (EnvValue)null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => c.Port(null!, 80)).ParamName);
        Assert.Equal("command", Assert.Throws<ArgumentNullException>(() => c.Command(null!)).ParamName);
        Assert.Equal("args", Assert.Throws<ArgumentNullException>(() => c.Args("a", null!)).ParamName);
        Assert.Equal("yaml", Assert.Throws<ArgumentNullException>(() => c.Merge(null!)).ParamName);
    });

    [Fact]
    public void A_protocol_that_does_not_exist_is_refused() => Manifests.Build(m => Assert.Equal(
        "protocol", Assert.ThrowsAny<ArgumentException>(() => m.Deployment("web").Container("main", "i").Port(80, (Protocol)9)).ParamName));
}
