using SvcDsl.CodeFixes;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Fixes;

public class AddContainerPortFixTests
{
    [Fact]
    public Task Behind_the_container() => Fix.DefineAsync<AddContainerPortFix>("""
        var web = m.Deployment("web");
        var http = web.Container("web", "web:1").Port("http", 8080);
        m.Service("a").Select(web).Port(80, to: 8081).Port(81, to: 8081, name: "b");
        """, """
        var web = m.Deployment("web");
        var http = web.Container("web", "web:1").WithPort(8081).Port("http", 8080);
        m.Service("a").Select(web).Port(80, to: 8081).Port(81, to: 8081, name: "b");
        """);

    [Fact]
    public Task With_its_protocol() => Fix.DefineAsync<AddContainerPortFix>("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").Port("http", 8080);
        m.Service("b").Select(web).Port(53, to: 53, protocol: Protocol.Udp);
        """, """
        var web = m.Deployment("web");
        web.Container("web", "web:1").WithPort(53, protocol: Protocol.Udp).Port("http", 8080);
        m.Service("b").Select(web).Port(53, to: 53, protocol: Protocol.Udp);
        """);

    [Fact]
    public Task In_another_file() => Fix.FilesAsync<AddContainerPortFix>(
        [Code.Manifest("m.Web();\nm.Service(\"a\").Select((\"app\", \"web\")).Port(80, to: 8081);"),
            "using SvcDsl;\nstatic class Workloads\n{\n    public static void Web(this Manifest m) => m.Deployment(\"web\")\n        .Container(\"web\", \"web:1\")\n        .Port(\"http\", 8080);\n}\n"],
        [Code.Manifest("m.Web();\nm.Service(\"a\").Select((\"app\", \"web\")).Port(80, to: 8081);"),
            "using SvcDsl;\nstatic class Workloads\n{\n    public static void Web(this Manifest m) => m.Deployment(\"web\")\n        .Container(\"web\", \"web:1\").WithPort(8081)\n        .Port(\"http\", 8080);\n}\n"]);

    [Fact]
    public Task Not_in_YAML() => Fix.NothingAsync<AddContainerPortFix>(""""
        m.Yaml("""
            apiVersion: v1
            kind: Pod
            metadata: { name: web, labels: { app: web } }
            spec: { containers: [{ name: web, image: web, ports: [{ containerPort: 8080 }] }] }
            """);
        m.Service("a").Select(("app", "web")).Port(80, to: 8081);
        """");
}
