namespace SvcDsl.Analyzers.Tests.Evaluation;

public class FluentTests
{
    [Fact]
    public void Chains_and_handles() => Oracle.Same("""
        m.DefaultNamespace("shop");
        var web = m.Deployment("web").Replicas(3).Labels(("app", "web"), ("tier", "front"));
        var http = web.Container("web", "example/web:1.0").WithPort(8081).Port("http", 5000);
        web.Container("side", "example/side:1.0").Port(9000, Protocol.Udp);
        m.Service("web").Select(web).Port(80, to: http).Port(9000, to: 9000, name: "udp", protocol: Protocol.Udp);
        m.NodePort("web-np").Select(("app", "web")).Port(80, nodePort: 30080, to: "http");
        m.LoadBalancer("web-lb").Select(web).Port(80, http).SourceRanges("10.0.0.0/8", "192.168.0.0/16").ExternalTrafficPolicy(TrafficPolicy.Local);
        m.Headless("web-h").Select(web).Port(80, http).PublishNotReadyAddresses();
        m.ExternalName("db", "db.example.com");
        m.WithoutSelector("legacy").Port(5432).Endpoints("10.0.0.1", "10.0.0.2");
        m.Endpoints("other").Addresses("10.0.0.3").Port(80, "http").NextSubset().NotReadyAddresses("10.0.0.4");
        """);

    [Fact]
    public void Every_part_of_a_container() => Oracle.Same("""
        var api = m.Deployment("api").RollingUpdate(1, "25%").MinReadySeconds(5).TerminationGracePeriod(20).ServiceLinks(false);
        var c = api.Container("api", "example/api:1").Command("dotnet", "api.dll").Args("--a", "b")
            .Requests(cpu: "100m", memory: "64Mi").Limits(memory: "128Mi")
            .Readiness(Probe.HttpGet("/ready", "http").Period(5)).Liveness(Probe.TcpSocket(5000)).Startup(Probe.Exec("true"))
            .Env("A", "b").Env("N", 5).Env("F", EnvValue.Field("status.podIP")).Env("S", EnvValue.Secret("s", "k"));
        c.Port("http", 5000);
        m.Deployment("worker").Recreate().PodLabels(("a", "b")).Selector(("a", "b")).Annotations(("x", "y")).Container("w", "w:1");
        """);

    [Fact]
    public void Yaml_and_merges() => Oracle.Same(""""
        m.Yaml("""
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
            data:
              a: b
            """)[0].Merge("data: { c: d }");
        m.Deployment("web").Merge("spec: { paused: true }").Container("web", "web:1").Merge("imagePullPolicy: Always");
        """");

    [Fact]
    public void Addresses_of_Services() => Oracle.Same("""
        var apiPods = m.Deployment("api").In("back");
        var http = apiPods.Container("api", "api:1").Port("http", 5000);
        var api = m.Service("api").In("back").Select(apiPods).Port(8080, http).Port(9090, 9090, name: "metrics");
        var db = m.ExternalName("db", "db.example.com");
        var web = m.Deployment("web");
        int retries = 3;
        web.Container("web", "web:1")
            .Env("URL", api.Url())
            .Env("HOST", api.Host)
            .Env("PORT", api.PortNumber("metrics"))
            .Env("FULL", $"http://{api.Host}:{api.PortNumber()}/v1?retries={retries}")
            .Env("DB", $"Host={db.Host};Name={"shop"}");
        """);

    [Fact]
    public void Namespaces_as_handles() => Oracle.Same("""
        var shop = m.Namespace("shop").Labels(("team", "a"));
        m.Service(name: "web").In(shop).Select(("app", "web")).Port(port: 80, name: "http", to: 8080);
        """);

    [Fact]
    public void Environments()
    {
        const string Body = """
            m.Deployment("web").Replicas(m.Environment == "prod" ? 3 : 1).Container("web", $"web:{m.Environment}");
            if (m.IsEnvironment("prod", "staging"))
                m.LoadBalancer("web").Select(("app", "web")).Port(80);
            else
                m.NodePort("web").Select(("app", "web")).Port(80, nodePort: 30080);
            """;
        Oracle.Same(Body, environment: "prod");
        Oracle.Same(Body, environment: "dev");
    }
}
