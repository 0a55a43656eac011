using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace SvcDsl.Rules;

/// <summary>Each rule has a page, and the index of the pages is made from the rules.</summary>
public partial class RulePagesTests
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
    public void Every_page_says_how_to_silence_the_rule() => Assert.All(RuleBook.Rules, rule =>
    {
        string file = Path.Combine(Pages, $"{rule.Info.Id}.md");
        string page = File.ReadAllText(file);
        Compare(file, Section().Replace(page, Silence(rule.Info.Id) + "## Source\n"));
    });

    [Fact]
    public void The_index_lists_the_rules() => Compare(Path.Combine(Pages, "README.md"), Index());

    private static void Compare(string file, string wanted)
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(file, wanted);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == wanted, $"{file} is not what the rules say; run this test with {UpdateVariable}=1");
    }

    private static string Silence(string id) => $"""
        ## Silence it

        At one place in C#:

        ```csharp
        #pragma warning disable {id}
        ```

        At one place in YAML, with the reason:

        ```yaml
        # svcdsl-disable {id}: why it is right here
        ```

        Everywhere, in `.editorconfig`:

        ```ini
        dotnet_diagnostic.{id}.severity = none
        ```


        """.ReplaceLineEndings("\n");

    /// <summary>From where the page tells how to silence the rule to the source, or the heading of the source alone.</summary>
    [GeneratedRegex("(^## Silence it\n.*?)?^## Source\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

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
