using SvcDsl.Analyzers.Tests.Difference.Model;
using SvcDsl.Analyzers.Tests.Difference.Running;

namespace SvcDsl.Analyzers.Tests.Difference.Regressions;

/// <summary>What random programs have found, each as the smallest program that shows it.</summary>
public class FoundDifferences
{
    [Fact]
    public void As_is_null_for_a_value_of_another_type() =>
        Same("if (((object)1 as string) is string name) m.Service(name).Port(80);");

    [Fact]
    public void A_call_on_what_as_makes_null() =>
        Same("m.Service(\"web\").Port(80 + ((((object)1 as string)?.Trim())?.Length ?? 1));");

    [Fact]
    public void A_switch_expression_over_a_tuple_with_a_test_in_it() => Same("""m.Namespace((((object)"web" is int and > 5), 1) switch { (true, > 80) => "a", (false, _) => "web", _ => "b" });""");

    [Fact]
    public void A_field_is_set_to_a_value_in_parentheses() =>
        Same("m.Service(new Part().Name).Port(80);", declarations: "class Part { private readonly string name = (\"w\" + nameof(Part)); public string Name => name; }");

    [Fact]
    public void A_static_field_is_set_to_a_value_in_parentheses() =>
        Same("m.Service(Name).Annotations((\"note\", Note)).Port(80);", "static readonly string Name = (\"web\" + 'a');\nstatic string Note { get; } = (1 switch { 80 => \"a\", _ => \"b\" });");

    [Fact]
    public void A_static_list_grows_from_environment_to_environment() =>
        NotWrong("Names.Add(\"web\");\nm.Deployment(\"web\").Replicas(Names.Count);", "static readonly List<string> Names = new() { \"api\" };");

    [Fact]
    public void A_name_that_holds_the_length_of_a_static_list() =>
        NotWrong("Names.Add(\"web\");\nm.Endpoints(\"1_\" + Names.Count).Addresses(\"10.0.0.4\").Port(1);", "static readonly List<string> Names = new() { \"api\" };");

    [Fact]
    public void An_index_in_an_initializer_comes_before_its_value() =>
        Same("string name = \"web\";\nvar ports = new Dictionary<string, int> { [name = \"api\"] = name == \"api\" ? 80 : 81 };\nforeach (var (key, port) in ports) m.Service(key).Port(port);");

    [Fact]
    public void A_call_that_the_compiler_leaves_out() =>
        Same("int port = 80;\nSystem.Diagnostics.Debug.Assert(port++ > 0);\nTrace(port++, m);\nHook(port++);\nm.Service(\"web\").Port(port);", "[System.Diagnostics.Conditional(\"NEVER\")] static void Trace(int port, Manifest m) => m.Service(\"late\").Port(port);\nstatic partial void Hook(int port);");

    [Fact]
    public void A_node_port_of_two_Services_that_may_be_one() =>
        NotWrong("for (int i = 0; i < 2; i++) m.NodePort(Outside.Text(\"web\")).Port(80, 80, nodePort: 30080);");

    [Fact]
    public void A_static_object_counts_from_environment_to_environment() =>
        NotWrong("Made.Count++;\nm.Deployment(\"web\").Replicas(Made.Count);", "static readonly Counter Made = new();", "class Counter { public int Count { get; set; } }");

    [Fact]
    public void A_default_namespace_that_unknown_code_may_change() =>
        NotWrong("m.DefaultNamespace(\"web\");\nforeach (string name in new[] { Outside.Text(\"a\") }.Take(1)) m.DefaultNamespace(name);\nm.Deployment(\"web\").Container(\"api\", \"c:1\").WithPort(1, \"web\").WithPort(2, \"web\");");

    [Fact]
    public void An_initializer_with_a_key_that_is_not_known() =>
        NotWrong("foreach (var (name, port) in new Dictionary<string, int> { [\"web\"] = 0, [Outside.Text(\"web\")] = 80 }) m.Service(name).Port(port);");

    /// <summary>The evaluation knows everything, and is right.</summary>
    private static void Same(string body, string members = "", string declarations = "") => Assert.All(Check(body, members, declarations), outcome => Assert.True(outcome.IsComplete, outcome.Reason));

    /// <summary>The evaluation may know everything, or not; what it says is right.</summary>
    private static void NotWrong(string body, string members = "", string declarations = "") => Check(body, members, declarations);

    private static IReadOnlyList<Outcome> Check(string body, string members, string declarations)
    {
        var file = new Piece(PieceKind.File, "", [$"[Manifest]\npublic static partial class Shop\n{{\nstatic void Define(Manifest m)\n{{\n{body}\n}}\n{members}\n}}\n{declarations}\n"]);
        IReadOnlyList<Outcome> outcomes = Batch.Check([new SourceProgram(0, new Piece(PieceKind.File, "", [file]))])[0];
        Assert.All(outcomes, outcome => Assert.True(outcome.Difference is null, outcome.Difference?.Kind + "\n" + outcome.Difference?.Details));
        return outcomes;
    }
}
