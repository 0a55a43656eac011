using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Generation;
using SvcDsl.Testing;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace SvcDsl.Analyzers.Tests.Generation;

/// <summary>An edit costs no more than it must: what did not change is not written anew.</summary>
public sealed class CachingTests
{
    private const string Shop = "Shop.cs";
    private const string Helpers = "Helpers.cs";

    private static readonly (string Path, string Text)[] Files =
    [
        (Shop, MembersTests.Manifest("""
            // What it is.
            var name = Helpers.Name();
            m.Service(name).Select(("app", "web")).Port(80, name: "http");
            m.Deployment(name).Replicas(2).Labels(("app", "web")).Container("web", "web:1");
            """)),
        (Helpers, Code.File("static class Helpers { public static string Name() { string name = \"web\"; return name; } }")),
    ];

    /// <summary>
    /// For each edit the reasons of the steps: what the classes are called, what the evaluation came to, what is kept of it, the
    /// specification and the file of the members, the specification and the file of the preview. "Unchanged" has run and come to the same,
    /// "Cached" has not run.
    /// </summary>
    public static TheoryData<string, string, string, string, string> Edits => new()
    {
        { "an unrelated file is added", "Unrelated.cs", "", "class Unrelated { }", Same },
        { "a comment is added", Shop, "[Manifest]", "// A comment.\n[Manifest]", Same },
        { "a comment in Define is edited", Shop, "What it is.", "What it was.", Same },
        { "blanks are added", Shop, "m.Service(name)", "m  . Service( name )", Same },
        { "a variable is renamed", Shop, "var name = Helpers.Name();", "var same = Helpers.Name(); var name = same;", Same },
        { "a variable of a helper is renamed", Helpers, "string name = \"web\"; return name;", "string text = \"web\"; return text;", Same },
        { "a helper is moved", Helpers, "static class", "\n\n\nstatic class", Same },
        { "a value is changed that no member shows", Shop, "Replicas(2)", "Replicas(3)", $"{Unchanged} {Modified} {Modified} {Unchanged} {Cached} {Modified} {Modified}" },
        { "a port is changed", Shop, "Port(80", "Port(81", All },
        { "a Service is renamed in a helper", Helpers, "\"web\"", "\"front\"", All },
        { "a finding appears", Shop, "Labels((\"app\", \"web\"))", "Labels((\"app\", \"wbe\"))", All },
        { "the manifest is renamed", Shop, "[Manifest]", "[Manifest(Name = \"store\")]", $"{Unchanged} {Modified} {Modified} {Modified} {Modified} {Unchanged} {Cached}" },
    };

    private static string Same => $"{Unchanged} {Unchanged} {Cached} {Cached} {Cached} {Cached} {Cached}";

    private static string All => $"{Unchanged} {Modified} {Modified} {Modified} {Modified} {Modified} {Modified}";

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_writes_what_it_changes(string edit, string path, string old, string text, string reasons)
    {
        var run = new GeneratorRun(Files);
        string before = Files.FirstOrDefault(file => file.Path == path).Text ?? "";
        string edited = old.Length == 0 ? text : before.Replace(old, text, StringComparison.Ordinal);
        Assert.NotEqual(before, edited);
        run.Edit(edited, path);
        Assert.Equal((edit, reasons), (edit, Reasons(run)));
        Assert.Equal(new GeneratorRun([.. Files.Where(file => file.Path != path), (path, edited)]).Files, run.Files);
    }

    [Theory]
    [InlineData("an option of somebody else", "build_property.SomethingElse", "true", "Cached Unchanged Cached Cached Cached Cached Cached")]
    [InlineData("the environments", "build_property.SvcDslEnvironments", "dev;prod", "Cached Modified Modified Modified Modified Modified Modified")]
    [InlineData("the range of node ports", "svcdsl.node_port_range", "30000-30100", "Cached Modified Modified Modified Modified Unchanged Cached")]
    public void An_option_writes_what_it_changes(string option, string key, string value, string reasons)
    {
        var run = new GeneratorRun(Files);
        run.Configure((key, value));
        Assert.Equal((option, reasons), (option, Reasons(run)));
        Assert.Equal(new GeneratorRun(Files, (key, value)).Files, run.Files);
    }

    [Fact]
    public void Nothing_that_is_cached_holds_a_compilation()
    {
        var run = new GeneratorRun(Files);
        foreach (string step in (string[])[StepNames.Classes, StepNames.Evaluations, StepNames.Specs, StepNames.Members, StepNames.Preview])
        {
            List<object> values = [.. run.Result.TrackedSteps[step].SelectMany(item => item.Outputs).Select(output => output.Value)];
            Assert.NotEmpty(values);
            foreach (object value in values)
                AssertPlain(value, step);
        }
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing() => Assert.Equal(new GeneratorRun(Files).Files, new GeneratorRun(Files.Reverse()).Files);

    private static string Reasons(GeneratorRun run) => string.Join(" ",
        run.Reason(StepNames.Classes), run.Reason(StepNames.Evaluations), run.Reason(StepNames.Specs),
        run.Reason(StepNames.Members), run.OutputReason(StepNames.Members),
        run.Reason(StepNames.Preview), run.OutputReason(StepNames.Preview));

    private static void AssertPlain(object? value, string path)
    {
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or Location or SemanticModel or IOperation, $"{path} holds a {value?.GetType().Name}.");
        if (value is null or string || value.GetType().IsPrimitive)
            return;
        foreach (object? item in value as IEnumerable ?? Array.Empty<object>())
            AssertPlain(item, path + "[]");
        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            AssertPlain(field.GetValue(value), $"{path}.{field.Name}");
    }
}
