using SvcDsl.CodeFixes;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Fixes;

/// <summary>A wrong value may stand far from its diagnostic; the fix changes it where it is written.</summary>
public class WhereTheValueStandsTests
{
    private const string Web = "var web = m.Deployment(\"web\");\nweb.Container(\"web\", \"web:1\").Port(\"http\", 8080);\n";

    [Fact]
    public Task A_literal_in_a_helper_that_is_used_twice() => Fix.MembersAsync<ReplaceValueFix>(
        Web + "Expose(m, web, \"a\");\nExpose(m, web, \"b\");",
        "static void Expose(Manifest m, Deployment d, string name) => m.Service(name).Select(d).Port(80, to: /* wrong */ 8081);",
        "static void Expose(Manifest m, Deployment d, string name) => m.Service(name).Select(d).Port(80, to: /* wrong */ 8080);",
        "Change target port to 8080");

    [Fact]
    public Task A_literal_in_a_helper_of_another_file() => Fix.FilesAsync<ReplaceValueFix>(
        [Code.Manifest("m.Deployment(\"web\");\nm.Front();"), Code.File("static class Helpers\n{\n    public static void Front(this Manifest m) => m.Service(\"web\").Select((\"app\", \"wbe\")).Port(80);\n}")],
        [Code.Manifest("m.Deployment(\"web\");\nm.Front();"), Code.File("static class Helpers\n{\n    public static void Front(this Manifest m) => m.Service(\"web\").Select((\"app\", \"web\")).Port(80);\n}")]);

    [Fact]
    public Task The_selector_in_a_helper() => Fix.MembersAsync<SelectLabelsFix>(
        "m.Deployment(\"web\");\nFront(m);",
        "static void Front(Manifest m) => m.Service(\"web\").Select((\"app\", \"wbe\"), (\"x\", \"y\")).Port(80);",
        "static void Front(Manifest m) => m.Service(\"web\").Select((\"app\", \"web\")).Port(80);",
        "Select app=web");

    [Fact]
    public Task An_argument() => Fix.DefineAsync<ReplaceValueFix>(
        Web + "Expose(m, web, \"a\", 8080);\nExpose(m, web, \"b\", 8081);",
        Web + "Expose(m, web, \"a\", 8080);\nExpose(m, web, \"b\", 8080);",
        "static void Expose(Manifest m, Deployment d, string name, int port) => m.Service(name).Select(d).Port(80, to: port);");

    [Fact]
    public Task The_default_of_a_parameter() => Fix.MembersAsync<ReplaceValueFix>(
        Web + "Expose(m, web);",
        "static void Expose(Manifest m, Deployment d, int port = 8081) => m.Service(\"a\").Select(d).Port(80, to: port);",
        "static void Expose(Manifest m, Deployment d, int port = 8080) => m.Service(\"a\").Select(d).Port(80, to: port);");

    [Fact]
    public Task A_variable() => Fix.DefineAsync<ReplaceValueFix>(
        Web + "int port = 8081;\nm.Service(\"a\").Select(web).Port(80, to: port);",
        Web + "int port = 8080;\nm.Service(\"a\").Select(web).Port(80, to: port);");

    [Fact]
    public Task A_variable_that_is_right_elsewhere() => Fix.NothingAsync<ReplaceValueFix>(
        Web + "int port = 8081;\nvar api = m.Deployment(\"api\");\napi.Container(\"api\", \"api:1\").Port(\"http\", 8081);\nm.Service(\"a\").Select(web).Port(80, to: port);\nm.Service(\"b\").Select(api).Port(80, to: port);");

    [Fact]
    public Task A_static_field_of_another_file() => Fix.FilesAsync<ReplaceValueFix>(
        [Code.Manifest(Web + "m.Service(\"a\").Select(web).Port(80, to: Ports.Web);"), Code.File("static class Ports { public static readonly int Web = 8081; }")],
        [Code.Manifest(Web + "m.Service(\"a\").Select(web).Port(80, to: Ports.Web);"), Code.File("static class Ports { public static readonly int Web = 8080; }")]);

    [Fact]
    public Task A_constant_whose_uses_agree() => new FixTest(new ReplaceValueFix(),
        Code.Manifest(Web + "m.Service(\"a\").Select(web).Port(80, to: Ports.Web);\nm.Service(\"b\").Select(web).Port(80, to: Ports.Web);"),
        Code.File("static class Ports { public const int Web = 8081; }"))
    {
        Title = "Change target port to 8080 in 'Web'",
    }.VerifyAsync(
        Code.Manifest(Web + "m.Service(\"a\").Select(web).Port(80, to: Ports.Web);\nm.Service(\"b\").Select(web).Port(80, to: Ports.Web);"),
        Code.File("static class Ports { public const int Web = 8080; }"));

    [Fact]
    public Task A_constant_whose_uses_differ() => Fix.FilesAsync<ReplaceValueFix>(
        [Code.Manifest(Web + "m.Service(\"a\").Select(web).Port(Ports.Web, to: Ports.Web);"), Code.File("static class Ports { public const int Web = 8081; }")],
        [Code.Manifest(Web + "m.Service(\"a\").Select(web).Port(Ports.Web, to: 8080);"), Code.File("static class Ports { public const int Web = 8081; }")]);

    [Fact]
    public Task A_local_constant() => Fix.DefineAsync<ReplaceValueFix>(
        "const string app = \"wbe\";\nm.Deployment(\"web\");\nm.Service(\"a\").Select((\"app\", app)).Port(80);",
        "const string app = \"web\";\nm.Deployment(\"web\");\nm.Service(\"a\").Select((\"app\", app)).Port(80);",
        title: "Change label to \"web\" in 'app'");

    [Fact]
    public Task A_table() => Fix.MembersAsync<ReplaceValueFix>(
        "foreach (var (name, port) in All)\n    m.NodePort(name).Port(80, nodePort: port);",
        "static readonly (string, int)[] All = [(\"a\", 80), (\"b\", 30000)];",
        "static readonly (string, int)[] All = [(\"a\", 30001), (\"b\", 30000)];",
        "Change node port to 30001");

    [Fact]
    public Task A_loop_for_which_one_number_is_not_enough() => Fix.NothingAsync<ReplaceValueFix>("""
        foreach (string name in new[] { "a", "b" })
            m.NodePort(name).Port(80, nodePort: 30000);
        """);
}
