using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>What static members hold belongs to one evaluation.</summary>
public class StaticStateTests
{
    private const string Registry = """
        static class Registry
        {
            public static readonly List<string> Names = ["first"];
            public static readonly Counter Counter = new();
        }
        class Counter { public int N { get; set; } = 1; }
        """;

    [Fact]
    public async Task What_one_environment_changes_is_open_in_the_others()
    {
        // The build makes prod after dev, in the same process: there is a workload then.
        var test = new ManifestTest(Code.Manifest("""
            if (m.Environment == "dev") Registry.Names.Add("web");
            m.Service("web").Select(("app", "web")).Port(80, to: 8080);
            foreach (string name in Registry.Names) m.Deployment(name).Container("c", "c:1").Port(8080);
            """) + Registry.Replace("Names = [\"first\"]", "{|SVC9012:Names = [\"first\"]|}", StringComparison.Ordinal));
        test.Options["build_property.SvcDslEnvironments"] = "dev;prod";
        await test.VerifyAsync();
    }

    [Theory]
    [InlineData("Registry.Names.Add(\"b\"); m.Service(\"s\").Port(Registry.Names.Count);")]
    [InlineData("m.Service(\"s\").Port(Registry.Names.Count); Registry.Names.Add(\"b\");")]
    [InlineData("m.Service(\"s\").Port(Registry.Counter.N++);")]
    public void What_changes_is_changed_already_in_the_next_environment(string code)
    {
        Analyzers.Evaluation.Evaluation evaluation = Evaluate(Compile(code), "default");
        Assert.False(evaluation.IsComplete);
        Assert.Contains("(unknown)", evaluation.Manifest!.ToYaml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("if (DateTime.Now.Year > 2000) Touch();")]
    [InlineData("System.Threading.Tasks.Parallel.ForEach(new[] { 1 }, _ => Touch());")]
    [InlineData("System.Threading.Tasks.Parallel.ForEach(new[] { 1 }, _ => Registry.Names.Add(\"b\"));")]
    [InlineData("Action<int> touch = Touched; System.Threading.Tasks.Parallel.ForEach(new[] { 1 }, touch);")]
    [InlineData("Later();")]
    [InlineData("_ = DateTime.Now.Year > 2000 ? new Toucher() : null;")]
    [InlineData("_ = DateTime.Now.Year > 2000 ? Toucher.Property : 1;")]
    public void Code_that_is_not_evaluated_may_change_them(string code) => Oracle.Cautious(code + """

        m.Service("web").Select(("app", "web")).Port(80, to: 8080);
        foreach (string name in Registry.Names) m.Deployment(name).Container("c", "c:1").Port(8080);
        """, """
        static void Touch() => Registry.Names.Add("web");
        static void Touched(int n) => Registry.Names.Add("web");
        static async void Later() { Registry.Names.Add("web"); await System.Threading.Tasks.Task.Yield(); }
        """, Registry + "class Toucher { public Toucher() => Registry.Names.Add(\"web\"); public static int Property { get { Registry.Names.Add(\"web\"); return 1; } } }");

    private static Compilation Compile(string body) =>
        TestCompilation.Create([("/src/File1.cs", Code.Manifest(body) + Registry)], new TestOptions(new Dictionary<string, string>()));

    private static Analyzers.Evaluation.Evaluation Evaluate(Compilation compilation, string environment)
    {
        INamedTypeSymbol type = ManifestClasses.Find(compilation, CancellationToken.None).Single();
        return ManifestEvaluator.Evaluate(compilation, ManifestClasses.DefineMethod(type)!, environment, EvaluationLimits.Default, CancellationToken.None);
    }
}
