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

    [Fact]
    public void The_readme_counts_the_rules()
    {
        string file = Path.Combine(Pages, "../../README.md");
        string readme = File.ReadAllText(file);
        Assert.Matches(Table(), readme);
        Compare(file, Table().Replace(readme, $"{TableStart}\n{Families()}{TableEnd}"));
    }

    /// <summary>What the families of rules are about, by the first digit of their ids.</summary>
    private static readonly IReadOnlyDictionary<char, string> Subjects = new Dictionary<char, string>
    {
        ['1'] = "selectors",
        ['2'] = "ports",
        ['3'] = "node ports and addresses",
        ['4'] = "names, labels and metadata",
        ['5'] = "Service types",
        ['6'] = "endpoints, DNS and environment variables",
        ['7'] = "Ingress, NetworkPolicy, StatefulSet, budgets, autoscalers, ConfigMaps and Secrets",
        ['8'] = "containers, probes, pods and workloads",
    };

    private static string Families()
    {
        var table = new StringBuilder("| Family | About | Rules | For example |\n|---|---|---|---|\n");
        foreach (IGrouping<char, RuleInfo> family in RuleBook.Rules.Select(rule => rule.Info).GroupBy(info => info.Id[3]))
            table.Append($"| SVC{family.Key}… | {Subjects[family.Key]} | {family.Count()} | [{family.First().Title}](docs/rules/{family.First().Id}.md) |\n");
        return table.ToString();
    }

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

    private const string TableStart = "<!-- The rules; written by RulePagesTests. -->";

    private const string TableEnd = "<!-- End of the rules. -->";

    [GeneratedRegex($"{TableStart}.*?{TableEnd}", RegexOptions.Singleline)]
    private static partial Regex Table();

    /// <summary>From where the page tells how to silence the rule to the source, or the heading of the source alone.</summary>
    [GeneratedRegex("(^## Silence it\n.*?)?^## Source\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    private static readonly string Settings = $"""

        ## Settings

        In `.editorconfig`, for C# under `[*.cs]` and for YAML under `[*.yaml]`; `svcdsl check` has flags for them too.

        | Key | Default | What it means |
        |---|---|---|
        | `{RuleSettings.NodePortRangeKey}` | {RuleSettings.Default.NodePorts} | the API server's `--service-node-port-range` |
        | `{RuleSettings.KubernetesVersionKey}` | {RuleSettings.Default.Target} | the oldest Kubernetes that the objects have to work on, {KubernetesVersion.Oldest} to {KubernetesVersion.Newest} |

        """;

    private static string Index()
    {
        var index = new StringBuilder();
        index.Append("# Rules\n\n<!-- Written by RulePagesTests; run it with SVCDSL_UPDATE_DOCS=1 after changing a rule. -->\n\n");
        index.Append("| Rule | Level | What is wrong | What happens |\n|---|---|---|---|\n");
        foreach (RuleInfo rule in RuleBook.Rules.Select(rule => rule.Info))
            index.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Level} | {rule.Title} | {rule.Description} |\n");
        index.Append(Settings.ReplaceLineEndings("\n"));
        index.Append("\n## What the compiler, the emitter and `svcdsl check` say themselves\n\n");
        foreach (string page in Directory.GetFiles(Pages, "SVC9*.md").Order(StringComparer.Ordinal))
            index.Append($"- [{File.ReadLines(page).First().TrimStart('#', ' ')}]({Path.GetFileName(page)})\n");
        return index.ToString();
    }

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
