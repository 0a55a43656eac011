using SvcDsl.CodeFixes.Refactorings;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Refactorings;

public class LeadToHandleTests
{
    private const string Web = "var web = m.Deployment(\"web\");\nvar http = web.Container(\"web\", \"web:1\").Port(\"http\", 8080);\n";

    [Fact]
    public Task A_number_of_a_named_port() => VerifyAsync(
        Web + "m.Service(\"web\").Select(web).Port(80, to: {|#at:8080|}); // here",
        Web + "m.Service(\"web\").Select(web).Port(80, to: http); // here",
        "Lead to 'http' instead of 8080 (the YAML then names the port)", "name: http", "targetPort: http");

    [Fact]
    public Task A_port_that_has_a_name_already() => VerifyAsync(
        Web + "m.Service(\"web\").Select(web).{|#at:Port|}(80, 8080, name: \"web\");",
        Web + "m.Service(\"web\").Select(web).Port(80, http, name: \"web\");",
        "Lead to 'http' instead of 8080 (the YAML then names the port)", "targetPort: http");

    [Fact]
    public Task A_port_without_a_name() => VerifyAsync(
        "var web = m.Deployment(\"web\");\nvar port = web.Container(\"web\", \"web:1\").Port(8080);\nm.Service(\"web\").Select(web).Port(80, to: {|#at:8080|});",
        "var web = m.Deployment(\"web\");\nvar port = web.Container(\"web\", \"web:1\").Port(8080);\nm.Service(\"web\").Select(web).Port(80, to: port);",
        "Lead to 'port' instead of 8080");

    [Fact]
    public Task A_name() => VerifyAsync(
        Web + "m.Service(\"web\").Select(web).Port(80, to: {|#at:\"http\"|}, name: \"web\");",
        Web + "m.Service(\"web\").Select(web).Port(80, to: http, name: \"web\");",
        "Lead to 'http' instead of \"http\"");

    [Fact]
    public Task Not_to_another_number() => NothingAsync(Web + "m.Service(\"web\").Select(web).Port(80, to: {|#at:8081|});");

    [Fact]
    public Task Not_to_the_port_of_another_workload() => NothingAsync(
        Web + "var api = m.Deployment(\"api\");\napi.Container(\"api\", \"api:1\").Port(\"web\", 8080);\nm.Service(\"api\").Select(api).Port(80, to: {|#at:8080|});");

    [Fact]
    public Task Not_when_the_name_would_be_there_twice() => NothingAsync(
        Web + "m.Service(\"web\").Select(web).Port(81, name: \"http\").Port(80, to: {|#at:8080|});");

    [Fact]
    public Task Not_with_another_protocol() => NothingAsync(
        "var dns = m.Deployment(\"dns\");\nvar udp = dns.Container(\"dns\", \"dns:1\").WithPort(53).Port(\"udp\", 53, Protocol.Udp);\nm.Service(\"dns\").Select(dns).Port(53, to: {|#at:53|});");

    [Fact]
    public Task Not_without_a_handle() => NothingAsync(
        "var web = m.Deployment(\"web\");\nweb.Container(\"web\", \"web:1\").Port(\"http\", 8080);\nm.Service(\"web\").Select(web).Port(80, to: {|#at:8080|});");

    private static Task VerifyAsync(string before, string after, string title, params string[] added) =>
        new RefactoringTest(new LeadToHandle(), Code.Manifest(before)).VerifyAsync(title, Code.Manifest(after), added);

    private static Task NothingAsync(string body) => new RefactoringTest(new LeadToHandle(), Code.Manifest(body)).VerifyNothingAsync();
}
