using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Evaluation.Library;

/// <summary>Many small expressions in one program: each becomes a variable of a container, whose text is compared with what the program says.</summary>
internal static class ExpressionTable
{
    private const string Members = """
        static readonly CultureInfo Inv = CultureInfo.InvariantCulture;
        static string Show(object? value) => value is null ? "null" : string.Format(Inv, "<{0}>", value);
        static string Show(string? value) => value is null ? "null" : "'" + value + "'";
        static string Show<T>(IEnumerable<T> items) => "[" + string.Join("|", items.Select(item => Show((object?)item))) + "]";

        // Through these the compiler sees no constants.
        static T V<T>(T value) => value;
        static int? N(int? value) => value;
        static bool? B(bool? value) => value;
        static T Do<T>(Func<T> function) => function();
        static readonly string[] Words = ["db", "api", "cache", "api"];
        static readonly int[] Numbers = [3, 1, 2, 3];
        """;

    /// <summary>The evaluation knows every one of them, and says the same as the program.</summary>
    public static void Same(params string[] expressions)
    {
        string source = Source(expressions);
        SvcDsl.Analyzers.Evaluation.Evaluation evaluation = new EvaluationTest(source).EvaluateOnly();
        string[] lines = source.Split('\n');
        Assert.True(evaluation.IsComplete, string.Join("\n", evaluation.Unknowns.Select(unknown => $"{unknown.Reason}: {Line(lines, unknown)}")));
        new EvaluationTest(source).VerifySame();
    }

    /// <summary>Whatever the evaluation claims to know, the program says too, in this culture.</summary>
    /// <returns>How many of the expressions the evaluation knows.</returns>
    public static int NeverWrong(CultureInfo culture, params string[] expressions)
    {
        string source = Source(expressions);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            string[] evaluated = Values(new EvaluationTest(source).EvaluateOnly().Manifest!.ToYaml());
            Compilation compilation = TestCompilation.Create([("/src/File1.cs", source)], new TestOptions(new Dictionary<string, string>()));
            TestCompilation.VerifyCompiles(compilation, "The test");
            string[] real = Values(new LoadedManifest(compilation).Build("default").ToYaml());
            Assert.Equal(expressions.Length, real.Length);
            List<int> known = [.. Enumerable.Range(0, evaluated.Length).Where(i => !evaluated[i].StartsWith("\"(unknown)\"", StringComparison.Ordinal))];
            foreach (int i in known)
                Assert.True(evaluated[i] == real[i], $"{expressions[i]}: the evaluation says {evaluated[i]}, the program {real[i]}");
            return known.Count;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string[] Values(string yaml) =>
        [.. yaml.Split("- name: E", StringSplitOptions.None).Skip(1).Select(entry => entry[(entry.IndexOf("value:", StringComparison.Ordinal) + 6)..].Trim())];

    private static string Line(string[] lines, SvcDsl.Provenance.Unknown unknown)
    {
        SvcDsl.Provenance.Origin? place = unknown.Origin;
        while (place?.Caller is { } caller)
            place = caller;
        return place is null || place.Line < 1 || place.Line > lines.Length ? "?" : lines[place.Line - 1];
    }

    /// <summary>The evaluation knows none of them; the program may say what it likes.</summary>
    public static void Unknown(params string[] expressions)
    {
        foreach (string expression in expressions)
            Assert.False(new EvaluationTest(Source([expression])).EvaluateOnly().IsComplete, expression + " is taken for known");
    }

    private static string Source(IReadOnlyList<string> expressions)
    {
        var body = new StringBuilder("Container c = m.Deployment(\"d\").Container(\"c\", \"c:1\");\n");
        for (int i = 0; i < expressions.Count; i++)
            body.Append($"c.Env(\"E{i}\", {expressions[i]});\n");
        return "using System.Globalization;\nusing System.Text;\n" + Code.Manifest(body.ToString(), Members);
    }
}
