using SvcDsl.Analyzers.Tests.Fixes;
using SvcDsl.CodeFixes;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Placement;

/// <summary>What is wrong in YAML that stands in a string is shown, and fixed, at its very characters.</summary>
public class YamlInStringsTests
{
    [Fact]
    public Task In_a_raw_string() => Verify(""""
        m.Yaml("""
            apiVersion: v1
            kind: Service
            metadata: {name: web}

            spec:
              clusterIP: None
              selector:
                app: {|SVC1001:wbe|}
            """);
        """");

    [Fact]
    public Task In_a_raw_string_of_one_line() => Verify(""""
        m.Yaml("""{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {clusterIP: None, selector: {app: {|SVC1001:"wbe"|}}}}""");
        """");

    [Fact]
    public Task In_a_verbatim_string() => Verify("""
        m.Yaml(@"{""apiVersion"": v1, kind: Service, metadata: {name: web},
        spec: {clusterIP: None, ""selector"": {app: {|SVC1001:""wbe""|}}}}");
        """);

    [Fact]
    public Task In_a_regular_string() => Verify("""
        m.Yaml("apiVersion: v1\nkind: \"Servi\u0063e\"\nmetadata: {name: web}\nspec: {clusterIP: None, selector: {app: {|SVC1001:wbe|}}}\n");
        """);

    [Fact]
    public Task In_a_patch() => Verify("""
        m.Service("web").Select(("app", "web")).Port(80).Merge("spec: {selector: {app: {|SVC1001:wbe|}}}");
        """);

    [Fact]
    public Task In_a_file_with_crlf() => new ManifestTest(Code.Manifest(Web + """"
        m.Yaml("""
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              clusterIP: None
              selector: {app: {|SVC1001:wbe|}}
            """);
        """").Replace("\n", "\r\n", StringComparison.Ordinal)).VerifyAsync();

    [Fact]
    public Task In_a_constant_it_is_the_use() => new ManifestTest(Code.Manifest(Web + """m.Yaml({|SVC1001:Text|});""",
        "const string Text = \"{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {clusterIP: None, selector: {app: wbe}}}\";")).VerifyAsync();

    [Fact]
    public Task With_holes_it_is_the_string() => new ManifestTest(Code.Manifest(Web + """
        string name = "wbe";
        m.Yaml({|SVC1001:$"{{apiVersion: v1, kind: Service, metadata: {{name: web}}, spec: {{clusterIP: None, selector: {{app: {name}}}}}}}"|});
        """)).VerifyAsync();

    [Theory]
    [InlineData("\"{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {clusterIP: None, selector: {app: wbe}}}\"", "wbe", "web")]
    [InlineData("\"{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {clusterIP: None, selector: {app: \\\"wbe\\\"}}}\"", "\\\"wbe\\\"", "\\\"web\\\"")]
    [InlineData("@\"{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {clusterIP: None, selector: {app: \"\"wbe\"\"}}}\"", "\"\"wbe\"\"", "\"\"web\"\"")]
    [InlineData("\"\"\"{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {clusterIP: None, selector: {app: 'wbe'}}}\"\"\"", "'wbe'", "'web'")]
    public Task A_fix_replaces_the_characters(string literal, string wrong, string right) =>
        Fix.DefineAsync<ReplaceValueFix>(Web + $"m.Yaml({literal});", Web + $"m.Yaml({literal.Replace(wrong, right, StringComparison.Ordinal)});");

    [Fact]
    public Task A_fix_that_may_spoil_the_string_is_not_offered() => Fix.DefineAsync<ReplaceValueFix>(
        Web + "m.Yaml(\"{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {clusterIP: None, selector: {app: \\x77be}}}\");",
        Web + "m.Yaml(\"{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {clusterIP: None, selector: {app: \\x77be}}}\");");

    private const string Web = "m.Deployment(\"web\").Container(\"c\", \"c:1\");\n";

    private static Task Verify(string statements) => new ManifestTest(Code.Manifest(Web + statements)).VerifyAsync();
}
