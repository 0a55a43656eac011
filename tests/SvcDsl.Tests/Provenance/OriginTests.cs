using SvcDsl.Provenance;
using SvcDsl.Rules;

namespace SvcDsl;

/// <summary>A finding of a program that runs names the statement that has to be changed.</summary>
public class OriginTests
{
    [Fact]
    public void The_statement_of_the_argument() => Is("wrong target port", null, m =>
    {
        Deployment web = m.Deployment("web");
        web.Container("main", "i").Port("http", 5000);
        ClusterIPService service = m.ClusterIP("web").Select(web);
        service.Port(80, to: "htpp"); // wrong target port
        m.ClusterIP("other").Select(("app", "web")).Port(80, to: "http");
    });

    [Fact]
    public void The_statement_in_a_loop() => Is("in a loop", null, m =>
    {
        foreach (string name in (string[])["a", "b_"])
            m.Namespace(name); // in a loop
    });

    [Fact]
    public void The_statement_in_a_helper_and_who_called_it() => Is("in a helper", "calls the helper", m =>
    {
        Service(m, "fine");
        Service(m, "not_fine"); // calls the helper
    });

    [Fact]
    public void The_statement_in_a_local_function()
    {
        Is("in a local function", "calls the local function", m =>
        {
            int port = 70000;
            Add(); // calls the local function

            void Add() => m.WithoutSelector("web").Port(port); // in a local function
        });
    }

    [Fact]
    public void The_statement_that_hands_over_raw_YAML() => Is("raw YAML", null, m =>
    {
        WithoutPorts(m);
        m.Yaml("{apiVersion: v1, kind: Service, metadata: {name: web_}, spec: {ports: [{port: 80}]}}"); // raw YAML
    });

    [Fact]
    public void The_statement_that_merges() => Is("merges", null, m =>
    {
        SelectorlessService web = m.WithoutSelector("web");
        web.Port(80);
        web.Merge("spec: {ports: [{port: 80, targetPort: 70000}]}"); // merges
    });

    [Fact]
    public void The_statement_that_declares_a_probe_is_no_statement_of_others() => Is("the port", null, m =>
    {
        Container main = m.Deployment("web").Container("main", "i");
        main.Readiness(Probe.HttpGet("/", 80));
        main.Port("http_", 80); // the port
    });

    private static void WithoutPorts(Manifest m) => m.Deployment("x");

    private static void Service(Manifest m, string name)
    {
        m.WithoutSelector(name).Port(80); // in a helper
    }

    private static void Is(string marker, string? caller, Action<Manifest> define)
    {
        Finding finding = Assert.Single(Manifests.Check(define));
        Assert.StartsWith(SourceLine.At(marker), finding.Origin.ToString(), StringComparison.Ordinal);
        if (caller is not null)
            Assert.StartsWith(SourceLine.At(caller), Assert.IsAssignableFrom<Origin>(finding.Origin.Caller).ToString(), StringComparison.Ordinal);
    }
}
