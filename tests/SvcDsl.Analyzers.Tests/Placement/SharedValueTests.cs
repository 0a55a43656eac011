using SvcDsl.Analyzers.Tests.Rules;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Placement;

/// <summary>Values that stand in a table, and pieces of source that make several objects.</summary>
public class SharedValueTests
{
    [Fact]
    public Task A_constant_of_another_class() => Check.FilesAsync(
        Code.Manifest("""
            m.NodePort("a").Port(80, nodePort: {|SVC3001:Ports.Http|});
            """),
        Code.File("static class Ports { public const int Http = 80; }"));

    [Fact]
    public Task An_element_of_a_table_in_another_file() => Check.FilesAsync(
        Code.Manifest("""
            foreach (int port in Ports.All)
                m.NodePort("a" + port).Port(80, nodePort: port);
            """),
        Code.File("static class Ports { public static readonly int[] All = [30001, {|SVC3001>:80|}, {|SVC3001>:81|}]; }"));

    [Fact]
    public Task A_member_of_a_record() => Check.DefineAsync("""
        foreach (App app in Apps)
            m.NodePort(app.Name).Port(80, nodePort: app.Port);
        """, """
        record App(string Name, int Port);
        static readonly App[] Apps = [new("a", 30001), new({|SVC4002>:"B"|}, {|SVC3001>:80|})];
        """);

    [Fact]
    public Task A_label_in_an_array_of_tuples() => Check.DefineAsync("""
        m.Deployment("web").Labels(("app", {|#0:"web"|}), ("tier", "front"));
        foreach (var (key, value) in new[] { ("tier", "front"), ("app", {|SVC1001>0:"wbe"|}) })
            m.Service(key).Select((key, value)).Port(80);
        """);

    [Fact]
    public Task A_variable() => Check.DefineAsync("""
        int port = {|SVC3001>:80|};
        m.NodePort("a").Port(80, nodePort: port);
        """);

    [Fact]
    public Task A_loop_with_one_wrong_literal_makes_one_diagnostic() => new ManifestTest(Code.Manifest("""
        m.Deployment("web");
        foreach (string name in new[] { "a", "b", "c" })
            m.Service(name).Select(("app", {|SVC1001=all:"wbe"|})).Port(80);
        """))
    {
        Details =
        {
            ["all"] = new("Service 'a' selects app=wbe, which no workload has, so it gets no endpoints: Deployment 'web' has app=web; did you mean that? (the same for Service 'b', Service 'c')")
            {
                Properties = new Dictionary<string, string> { ["replacement"] = "web", ["labels"] = "app=web", ["workload"] = "web", ["place-related"] = "0" },
            },
        },
    }.VerifyAsync();

    [Fact]
    public Task A_loop_does_not_name_them_all() => new ManifestTest(Code.Manifest("""
        foreach (string name in new[] { "a", "b", "c", "d", "e", "f" })
            m.Service(name).Port({|SVC2005=many:0|});
        """))
    {
        Details = { ["many"] = new("The port of Service 'a' is 0, which is no port, so the API server rejects it; write a number from 1 to 65535 (the same for Service 'b', Service 'c', Service 'd' and 2 more)") },
    }.VerifyAsync();

    [Fact]
    public Task An_edit_that_does_not_fit_all_is_not_handed_over() => new ManifestTest(Code.Manifest("""
        foreach (string name in new[] { "a", "b" })
            m.NodePort(name).Port(80, nodePort: {|SVC3001=two:{|SVC3002>:80|}|});
        m.NodePort("c").Port(80, nodePort: 30000);
        """, "// The second of the two would need another number."))
    {
        Details = { ["two"] = new() { Properties = new Dictionary<string, string>() } },
    }.VerifyAsync();

    [Fact]
    public Task A_Service_and_its_Deployment_from_loops_over_two_tables() => Check.FilesAsync(
        Code.Manifest("""
            foreach (var (name, port) in Tables.Workloads)
                m.Deployment(name).Container(name, "x:1").Port("http", port);
            foreach (var (name, port) in Tables.Services)
                m.Service(name).Select(("app", name)).Port(80, to: port);
            """),
        Code.File("""
            static class Tables
            {
                public static readonly (string Name, int Port)[] Workloads = [({|#0:"web"|}, 8080), ("api", 9000)];
                public static readonly (string Name, int Port)[] Services = [({|SVC1001>0:"wbe"|}, 8080), ("api", {|SVC2001:9001|})];
            }
            """));
}
