using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Evaluation.Reuse;

/// <summary>After an edit inside a method the rest of the program is not bound again, and nobody can tell.</summary>
public sealed class ReuseTests
{
    private const string Define = "/src/Shop.cs";
    private const string Helpers = "/src/Helpers.cs";
    private const string Types = "/src/Types.cs";

    private static readonly (string Path, string Text)[] Files =
    [
        (Define, Code.Manifest("Helpers.Web(m, new Settings(\"web\"));\nm.ClusterIP(\"web\").Select((\"app\", Helpers.Label)).Port(80, to: Helpers.PortOf(1));\nforeach (string name in Helpers.Names(\"more\")) m.Service(name).Port(1);")),
        (Helpers, Code.File("""
            static class Helpers
            {
                public const string Label = "web";
                public static readonly List<int> Ports = [8080];
                public static void Web(Manifest m, Settings settings)
                {
                    m.Deployment(settings.Name).Labels(("app", settings.Name)).Container("web", "web:1").WithPort(Ports[0]);
                }
                public static int PortOf(long number) => 8080;
                public static IEnumerable<string> Names(string name) { return [name]; }
                public static int Twice { get { return 2; } }
            }
            """)),
        (Types, Code.File("""
            record Settings(string Name)
            {
                public int Replicas { get; init; } = 2;
                public string Image() => Name + ":1";
            }
            """)),
    ];

    [Fact]
    public void The_default_of_a_parameter_is_where_it_is_now()
    {
        var program = new EditedProgram(
            (Define, Code.Manifest("Helpers.Open(m);")),
            (Helpers, Code.File("static class Helpers\n{\n    static int Other() => 1;\n    public static void Open(Manifest m, int port = 80) => m.NodePort(\"a\").Port(80, nodePort: port);\n}")));
        program.Evaluate();
        program.Edit(Helpers, program.Text(Helpers).Replace("=> 1", "=>\n\n1", StringComparison.Ordinal));
        Assert.Equal(program.EvaluateAfresh(), program.Evaluate());
        Assert.True(program.IsReused);
    }

    [Theory]
    [InlineData(Helpers, "\"web:1\"", "settings.Image()")]
    [InlineData(Helpers, "WithPort(Ports[0])", "WithPort(9090)")]
    [InlineData(Helpers, "=> 8080;", "=> 9090;")]
    [InlineData(Helpers, "m.Deployment(settings.Name)", "m.Deployment(\"a\\u0062\" /* comment */ )")]
    [InlineData(Helpers, "m.Deployment(settings.Name)", "foreach (int port in Ports) { m.Service(\"s\" + port).Port(port); }\n\n m.Deployment(settings.Name)")]
    [InlineData(Helpers, "m.Deployment(settings.Name)", "var names = new[] { 1, 2 }.Select(number => Local(number)).ToList(); string Local(int i) => names2 + i; const string names2 = \"n\"; m.Service(names[1]).Port(1); m.Deployment(settings.Name)")]
    [InlineData(Helpers, "m.Deployment(settings.Name)", "m.Deployment(")]
    [InlineData(Helpers, "{ return [name]; }", "{ yield return name; yield return name + 2; }")]
    [InlineData(Define, "(80, to: ", "(81, to: ")]
    [InlineData(Types, "Name + \":1\"", "Name + \":2\"")]
    public void An_edit_inside_a_method_binds_only_its_file(string path, string old, string text)
    {
        var program = new EditedProgram(Files);
        program.Evaluate();
        program.Edit(path, program.Text(path).Replace(old, text, StringComparison.Ordinal));
        Assert.True(program.IsReused);
        Assert.Equal(program.EvaluateAfresh(), program.Evaluate());
        Assert.True(program.IsReused, "The evaluation has started from the beginning.");
    }

    [Theory]
    [InlineData(Helpers, "Label = \"web\"", "Label = \"other\"")]
    [InlineData(Helpers, "[8080]", "[9090]")]
    [InlineData(Helpers, "PortOf(long number) => 8080;", "PortOf(long number) => 8080; public static int PortOf(int number) => 9090;")]
    [InlineData(Helpers, "PortOf(long number)", "PortOf(short number)")]
    [InlineData(Helpers, "=> 8080;", "{ return 9090; }")]
    [InlineData(Helpers, "return 2;", "return 3;")]
    [InlineData(Helpers, "static class Helpers", "#nullable disable\nstatic class Helpers")]
    [InlineData(Helpers, "m.Deployment(settings.Name)", "\n#if !NEVER\nm.Service(\"x\").Port(1);\n#endif\nm.Deployment(settings.Name)")]
    [InlineData(Helpers, ".WithPort(Ports[0]);\n    }", ".WithPort(Ports[0]);\n    ")]
    [InlineData(Types, "= 2;", "= 3;")]
    [InlineData(Types, "record Settings(string Name)", "record Settings(string Name, int Count = 1)")]
    [InlineData(Define, "using SvcDsl;", "using SvcDsl;\nusing Text = System.String;")]
    public void An_edit_of_a_declaration_binds_everything(string path, string old, string text)
    {
        var program = new EditedProgram(Files);
        program.Evaluate();
        string edited = program.Text(path).Replace(old, text, StringComparison.Ordinal);
        Assert.NotEqual(program.Text(path), edited);
        program.Edit(path, edited);
        Assert.False(program.IsReused);
        Assert.Equal(program.EvaluateAfresh(), program.Evaluate());
    }

    [Fact]
    public void What_is_no_method_is_found_where_it_stands_now()
    {
        var program = new EditedProgram(Files);
        program.Evaluate();
        program.Edit(Helpers, "// moves everything down\n" + program.Text(Helpers));
        program.Edit(Define, program.Text(Define).Replace("Label)).Port(80", "Label)).Port(Helpers.Twice + Helpers.Ports[0] + 60000", StringComparison.Ordinal));
        Assert.True(program.IsReused);
        Assert.Equal(program.EvaluateAfresh(), program.Evaluate());
        Assert.True(program.IsReused, "The evaluation has started from the beginning.");
    }

    [Fact]
    public void A_constructor_in_an_edited_file_binds_everything()
    {
        var program = new EditedProgram([(Define, Code.Manifest("m.Service(new Shelf(80).Name).Port(80);")), (Types, Code.File("""
            class Shelf
            {
                public Shelf(int size) { Name = "shelf" + size; }
                public string Name { get; }
                public int Size() => 1;
            }
            """))]);
        program.Evaluate();
        program.Edit(Types, program.Text(Types).Replace("=> 1", "=> 2", StringComparison.Ordinal));
        Assert.True(program.IsReused);
        Assert.Equal(program.EvaluateAfresh(), program.Evaluate());
        Assert.False(program.IsReused);
    }

    [Fact]
    public void A_file_more_or_less_binds_everything()
    {
        var program = new EditedProgram(Files);
        string before = program.Evaluate();
        program.Edit("/src/More.cs", Code.File("static class More { public static int PortOf(this string text) => 1; }"));
        Assert.False(program.IsReused);
        Assert.Equal(program.EvaluateAfresh(), program.Evaluate());
        program.Remove("/src/More.cs");
        Assert.False(program.IsReused);
        Assert.Equal(before, program.Evaluate());
    }

    [Fact]
    public async Task The_analyzer_says_the_same()
    {
        var program = new EditedProgram(Files);
        Assert.Equal("", await program.AnalyzeAsync());
        program.Edit(Helpers, program.Text(Helpers).Replace("(\"app\", settings.Name)", "(\"app\", \"wbe\")", StringComparison.Ordinal));
        string diagnostics = await program.AnalyzeAsync();
        Assert.Contains("SVC1001", diagnostics, StringComparison.Ordinal);
        Assert.Equal(await new EditedProgram([.. program.Compilation.SyntaxTrees.Select(tree => (tree.FilePath, tree.ToString()))]).AnalyzeAsync(), diagnostics);
    }

    [Fact]
    public void What_was_bound_dies_with_the_files() => AssertDie(Forgotten());

    [Fact]
    public void What_was_bound_before_an_edit_of_a_declaration_dies_with_it()
    {
        var program = new EditedProgram(Files);
        AssertDie(Edited(program));
        Assert.NotEmpty(program.Evaluate());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Forgotten() => [.. Enumerable.Range(0, 4).Select(_ => Edited(new EditedProgram(Files))[0])];

    /// <summary>The compilations before each edit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Edited(EditedProgram program)
    {
        return [.. Enumerable.Range(0, 4).Select(Edit)];

        WeakReference Edit(int number)
        {
            program.Evaluate();
            var compilation = new WeakReference(program.Compilation);
            program.Edit(Types, Files[2].Text.Replace("= 2;", $"= {number};", StringComparison.Ordinal));
            program.Evaluate();
            return compilation;
        }
    }

    private static void AssertDie(WeakReference[] compilations)
    {
        for (int i = 0; i < 10; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // The compiler's own pools may hold on to the last one.
        Assert.InRange(compilations.Count(compilation => compilation.IsAlive), 0, 1);
    }
}
