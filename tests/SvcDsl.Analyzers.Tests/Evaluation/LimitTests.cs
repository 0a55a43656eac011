using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>The limits of an evaluation are the project's to set, and are named where they end it.</summary>
public class LimitTests
{
    [Theory]
    [InlineData("svcdsl.evaluation_steps", "50", "for (int i = 0; i < 100; i++) m.Service(\"s\" + i).Port(80);", "the evaluation has reached its limit of 50 steps (svcdsl.evaluation_steps in .editorconfig)")]
    [InlineData("svcdsl.evaluation_call_depth", "3", "Add(0);", "there are more than 3 calls inside each other (svcdsl.evaluation_call_depth in .editorconfig)")]
    [InlineData("svcdsl.evaluation_text_length", "10", "string x = \"xxxxxxxx\"; m.Service(x + x.Trim()).Port(80);", "the text is longer than 10 characters (svcdsl.evaluation_text_length in .editorconfig)")]
    [InlineData("svcdsl.evaluation_objects", "5", "for (int i = 0; i < 10; i++) m.Service(\"s\" + i).Port(80);", "Define has created more than 5 objects; is there a loop that does not end?")]
    public async Task A_limit_is_set_in_editorconfig(string key, string value, string body, string message)
    {
        string source = Code.Manifest(body, "static void Add(int n) { if (n < 10) Add(n + 1); }");

        Assert.Empty(await ReportedAsync(source, []));
        Assert.Equal([$"What depends on this is checked only by the build: {message}"], await ReportedAsync(source, new() { [key] = value }));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("-1")]
    public async Task A_limit_that_is_no_number_above_zero_is_passed_over(string value) =>
        Assert.Empty(await ReportedAsync(Code.Manifest("m.Service(\"s\").Port(80);"), new() { ["svcdsl.evaluation_steps"] = value }));

    private static async Task<IEnumerable<string>> ReportedAsync(string source, Dictionary<string, string> options) =>
        (await AnalyzerRun.AllAsync(new ManifestTest(source).Compile(), new Testing.Compiling.TestOptions(options))).Where(diagnostic => diagnostic.Id == "SVC9012").Select(diagnostic => diagnostic.GetMessage());
}
