using System.Runtime.CompilerServices;
using System.Text;

namespace SvcDsl.Rules;

/// <summary>The page that compares the rules with other tools says something of every rule; what it says is written by hand.</summary>
public class ComparisonPageTests
{
    /// <summary>Set to 1, it makes the test bring ids and titles up to date; a rule without a row gets one that says that nobody else checks it.</summary>
    private const string UpdateVariable = "SVCDSL_UPDATE_DOCS";

    private const string RowStart = "| [SVC";

    private static readonly string Page = Path.GetFullPath(Path.Combine(ThisFolder(), "../../../docs/comparison.md"));

    [Fact]
    public void Every_rule_has_its_row()
    {
        string[] lines = File.ReadAllText(Page).Split('\n');
        Dictionary<string, string> cells = lines
            .Where(line => line.StartsWith(RowStart, StringComparison.Ordinal))
            .ToDictionary(line => line[3..10], line => line[line.IndexOf(" |", 2, StringComparison.Ordinal)..]);
        int columns = lines.First(line => line.StartsWith("| Rule |", StringComparison.Ordinal)).Count(c => c == '|') - 1;
        string nobody = string.Concat(Enumerable.Repeat(" | –", columns - 1)) + " |";

        var wanted = new StringBuilder();
        bool hasRows = false;
        foreach (string line in lines)
        {
            if (!line.StartsWith(RowStart, StringComparison.Ordinal))
                wanted.Append(line).Append('\n');
            if (line.StartsWith("|---", StringComparison.Ordinal) && !hasRows)
            {
                hasRows = true;
                foreach (RuleInfo rule in RuleBook.Rules.Select(rule => rule.Info))
                    wanted.Append($"| [{rule.Id}](rules/{rule.Id}.md) {rule.Title}{cells.GetValueOrDefault(rule.Id, nobody)}\n");
            }
        }

        string text = wanted.ToString()[..^1];
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(Page, text);
        Assert.True(File.ReadAllText(Page) == text, $"docs/comparison.md does not have a row for each rule; run this test with {UpdateVariable}=1 and look at the new rows");
    }

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
