using SvcDsl.Analyzers.Tests.Rules;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Placement;

/// <summary>
/// What a helper holds is shown where <c>Define</c> uses the helper, and the piece to edit is named first among the other places; what is
/// handed to a helper is shown at the argument.
/// </summary>
public class HelperTests
{
    [Fact]
    public Task Each_use_of_a_helper() => Check.DefineAsync("""
        {|SVC2005>0:Add(m, "a")|};
        {|SVC2005>0:Add(m, "b")|};
        """, """
        static void Add(Manifest m, string name) => m.Service(name).Port({|#0:0|});
        """);

    [Fact]
    public Task Two_uses_of_a_helper_that_contradict_each_other() => Check.DefineAsync("""
        {|#1:Add(m, "a")|};
        {|SVC3002>0,1:Add(m, "b")|};
        """, """
        static void Add(Manifest m, string name) => m.NodePort(name).Port(80, nodePort: {|#0:30080|});
        """);

    [Fact]
    public Task The_argument_that_is_wrong_and_not_the_helper() => Check.DefineAsync("""
        Add(m, "a", 30080);
        Add(m, "b", {|SVC3001>:80|});
        """, """
        static void Add(Manifest m, string name, int port) => m.NodePort(name).Port(80, nodePort: port);
        """);

    [Fact]
    public Task Through_several_helpers() => Check.DefineAsync("""
        {|SVC3001>0,1,2:All(m)|};
        """, """
        static void All(Manifest m) { {|#2:Both(m, "a")|}; }
        static void Both(Manifest m, string name) { {|#1:One(m, name, {|#3:30001|})|}; }
        static void One(Manifest m, string name, int other) => m.NodePort(name).Port(80, nodePort: {|#0:80|}, name: "a").Port(81, nodePort: other, name: "b");
        """);

    [Fact]
    public Task An_argument_between_two_helpers() => Check.DefineAsync("""
        {|SVC3001>0:All(m)|};
        """, """
        static void All(Manifest m) => One(m, {|#0:80|});
        static void One(Manifest m, int port) => m.NodePort("a").Port(80, nodePort: port);
        """);

    [Fact]
    public Task An_extension_method_in_another_file() => Check.FilesAsync(
        Code.Manifest("""
            m.Deployment("web").Labels(("app", {|#0:"web"|}));
            m.{|SVC1001>1,0:Front("a")|};
            m.NodePort("x").{|SVC3001>2:Open()|};
            """),
        Code.File("""
            static class Extensions
            {
                public static void Front(this Manifest m, string name) => m.Service(name).Select(("app", {|#1:"wbe"|})).Port(80);
                public static NodePortService Open(this NodePortService service) => service.Port(80, nodePort: {|#2:80|});
            }
            """));

    [Fact]
    public Task A_generic_helper() => Check.DefineAsync("""
        {|SVC3001>0:Open(m.NodePort("a"))|};
        Open(m.LoadBalancer("b"), {|SVC3001>:81|});
        """, """
        static T Open<T>(T service, int port = {|#0:80|}) where T : ExposedService<T> => service.Port(80, nodePort: port);
        """);

    [Fact]
    public Task A_local_function() => Check.DefineAsync("""
        {|SVC2005>0:Add("a")|};
        void Add(string name) => m.Service(name).Port({|#0:0|});
        """);

    [Fact]
    public Task A_lambda_that_is_called() => Check.DefineAsync("""
        Action<string> add = name => m.Service(name).Port({|#0:0|});
        {|SVC2005>0:add("a")|};
        {|SVC2005>0:add("b")|};
        """);

    [Fact]
    public Task A_lambda_within_the_call_that_runs_it_is_a_loop() => Check.DefineAsync("""
        var services = new[] { "a" }.Select(name => m.Service(name).Port({|SVC2005>:0|})).ToList();
        """);

    [Fact]
    public Task A_property_and_a_getter() => Check.DefineAsync("""
        m.NodePort("a").Port(80, nodePort: {|SVC3001>0:Port|});
        """, """
        static int Port => {|#0:80|};
        """);

    [Fact]
    public Task A_constructor() => Check.DefineAsync("""
        var box = {|SVC3001>0:new Box()|};
        m.NodePort("a").Port(80, nodePort: box.Port);
        m.NodePort("b").Port(80, nodePort: new Given({|SVC3001>:81|}).Port);
        """, """
        class Box { public int Port; public Box() { Port = {|#0:80|}; } }
        record Given(int Port);
        """);

    [Fact]
    public Task The_default_of_a_parameter() => Check.DefineAsync("""
        {|SVC3001>0:Add(m)|};
        Add(m, 30001, "b");
        """, """
        static void Add(Manifest m, int port = {|#0:80|}, string name = "a") => m.NodePort(name).Port(80, nodePort: port);
        """);

    [Fact]
    public Task Two_mistakes_in_one_helper() => Check.DefineAsync("""
        {|SVC3001>0:{|SVC3001>1:Add(m)|}|};
        """, """
        static void Add(Manifest m)
        {
            m.NodePort("a").Port(80, nodePort: {|#0:80|});
            m.NodePort("b").Port(80, nodePort: {|#1:81|});
        }
        """);
}
