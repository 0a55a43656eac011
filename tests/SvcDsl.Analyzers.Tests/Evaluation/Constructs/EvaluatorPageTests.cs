using System.Text;

namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

/// <summary>The table in docs/evaluator.md is made from the constructs that the tests prove.</summary>
public class EvaluatorPageTests
{
    /// <summary>Set to 1, it makes the test rewrite the table instead of failing.</summary>
    private const string UpdateVariable = "SVCDSL_UPDATE_DOCS";

    private const string Start = "<!-- The table below is written by EvaluatorPageTests; run it with SVCDSL_UPDATE_DOCS=1 after changing a construct. -->\n";

    private const string End = "<!-- End of the table. -->";

    [Fact]
    public void The_page_lists_the_constructs()
    {
        string file = Path.Combine(Repository.Root, "docs", "evaluator.md");
        string page = File.ReadAllText(file);
        int start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        string updated = page[..start] + Table() + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(file, updated);
        else
            Assert.True(page == updated, $"docs/evaluator.md does not list the constructs as they are; run this test with {UpdateVariable}=1");
    }

    private static string Table()
    {
        var table = new StringBuilder();
        foreach (ConstructGroup group in ConstructGroup.All)
        {
            table.Append($"\n### {group.Title}\n\n| Construct | Evaluated |\n|---|---|\n");
            foreach (Construct construct in group.Constructs)
                table.Append($"| {construct.Name.Replace("|", "\\|", StringComparison.Ordinal)} | {(construct.Unknown is { } reason ? "no: " + reason : "yes")} |\n");
        }

        return table.Append('\n').ToString();
    }
}
