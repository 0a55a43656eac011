using System.Runtime.CompilerServices;
using System.Text;

namespace SvcDsl.Rules;

/// <summary>Each rule has a page, and the index of the pages is made from the rules.</summary>
public class RulePagesTests
{
    /// <summary>Set to 1, it makes the test rewrite the index instead of failing.</summary>
    private const string UpdateVariable = "SVCDSL_UPDATE_DOCS";

    private static readonly string Pages = Path.GetFullPath(Path.Combine(ThisFolder(), "../../../docs/rules"));

    [Fact]
    public void Every_rule_has_a_page_under_its_title() => Assert.All(RuleBook.Rules, rule =>
    {
        string page = File.ReadAllText(Path.Combine(Pages, $"{rule.Info.Id}.md"));
        Assert.StartsWith($"# {rule.Info.Id}: {rule.Info.Title}\n", page, StringComparison.Ordinal);
        Assert.All(
            ["## Wrong", "## Right", "## Silence it", "## Source", "```csharp", "```yaml", $"#pragma warning disable {rule.Info.Id}", $"dotnet_diagnostic.{rule.Info.Id}.severity = none", "https://kubernetes.io/docs/"],
            part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.EndsWith($"docs/rules/{rule.Info.Id}.md", rule.Info.HelpLink, StringComparison.Ordinal);
    });

    [Fact]
    public void The_index_lists_the_rules()
    {
        string file = Path.Combine(Pages, "README.md");
        string index = Index();
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(file, index);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == index, $"docs/rules/README.md does not list the rules as they are; run this test with {UpdateVariable}=1");
    }

    private static string Index()
    {
        var index = new StringBuilder();
        index.Append("# Rules\n\n<!-- Written by RulePagesTests; run it with SVCDSL_UPDATE_DOCS=1 after changing a rule. -->\n\n");
        index.Append("| Rule | Level | What is wrong | What happens |\n|---|---|---|---|\n");
        foreach (RuleInfo rule in RuleBook.Rules.Select(rule => rule.Info))
            index.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Level} | {rule.Title} | {rule.Description} |\n");
        index.Append("\n## What the compiler and the emitter say themselves\n\n");
        foreach (string page in Directory.GetFiles(Pages, "SVC9*.md").Order(StringComparer.Ordinal))
            index.Append($"- [{File.ReadLines(page).First().TrimStart('#', ' ')}]({Path.GetFileName(page)})\n");
        return index.ToString();
    }

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
