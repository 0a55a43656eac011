using System.Text.Json;
using SvcDsl.Rules;

namespace SvcDsl.Tool.Output;

public sealed class OutputTests : IDisposable
{
    private const string Message = "Service 'web' selects app=wbe, which no workload has, so it gets no endpoints: Deployment 'web' has app=web; did you mean that?";

    private readonly ToolUser user = new();

    public OutputTests() => user.Write("k8s/a b.yaml", Manifests.Web + "---\n" + Manifests.Service(app: "wbe"));

    public void Dispose() => user.Dispose();

    [Fact]
    public void Text_shows_the_place_and_the_other_end() => Assert.Equal(
        $"""
        error[SVC1001]: {Message}
          --> k8s/a b.yaml:28:10
           |
        28 |     app: wbe
           |          ^^^
          see k8s/a b.yaml:12:14
           |
        12 |         app: web
           |              ---

        1 error in 2 objects of 1 file

        """.ReplaceLineEndings("\n"),
        user.Run("check", "k8s").Output);

    [Fact]
    public void Quiet_leaves_the_summary_out() => user.Run("check", "k8s", "--quiet").Ends(1).IsSilentAbout("objects of");

    [Fact]
    public void A_terminal_gets_colours() =>
        Assert.StartsWith("\u001b[1;31merror[SVC1001]\u001b[0m", user.Run("", ["check", "k8s"], hasColours: true).Output, StringComparison.Ordinal);

    [Fact]
    public void Json_is_one_array()
    {
        ToolResult result = user.Run("check", "k8s", "--format", "json").Ends(1);
        JsonElement finding = Assert.Single(JsonDocument.Parse(result.Output).RootElement.EnumerateArray());
        Assert.Equal(
            ["rule", "level", "message", "file", "line", "column", "endLine", "endColumn", "object", "path"],
            finding.EnumerateObject().Select(property => property.Name));
        Assert.Equal("SVC1001", finding.GetProperty("rule").GetString());
        Assert.Equal("error", finding.GetProperty("level").GetString());
        Assert.Equal(Message, finding.GetProperty("message").GetString());
        Assert.Equal("k8s/a b.yaml", finding.GetProperty("file").GetString());
        Assert.Equal([28, 10, 28, 13], new[] { "line", "column", "endLine", "endColumn" }.Select(name => finding.GetProperty(name).GetInt32()));
        Assert.Equal("""{"kind":"Service","namespace":"","name":"web"}""", JsonSerializer.Serialize(finding.GetProperty("object")));
        Assert.Equal("spec.selector.app", finding.GetProperty("path").GetString());
        Assert.Equal("1 error in 2 objects of 1 file\n", result.Error);
    }

    [Fact]
    public void Json_has_mistakes_of_the_input_too()
    {
        JsonElement finding = Assert.Single(JsonDocument.Parse(user.Run("check", "nothing.yaml", "-f", "json").Ends(2).Output).RootElement.EnumerateArray());
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("object").ValueKind);
        Assert.Equal(0, finding.GetProperty("line").GetInt32());
    }

    [Fact]
    public void Json_of_nothing_is_an_empty_array() =>
        Assert.Equal("[]", user.Run(Manifests.Right, ["check", "-", "-f", "json"]).Ends(0).Output.Trim());

    [Fact]
    public void Sarif_has_rules_with_help_and_relative_places()
    {
        JsonElement log = JsonDocument.Parse(user.Run("check", "k8s", "--format", "sarif").Ends(1).Output).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("svcdsl", driver.GetProperty("name").GetString());
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.Equal(RuleBook.Rules.Count + ToolRules.All.Count, rules.Length);
        Assert.Equal(rules.Length, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, rule =>
        {
            Assert.True(Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute));
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
        });

        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal("SVC1001", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal(Message, result.GetProperty("message").GetProperty("text").GetString());
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("k8s/a%20b.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("""{"startLine":28,"startColumn":10,"endLine":28,"endColumn":13}""", JsonSerializer.Serialize(place.GetProperty("region")));
        Assert.Equal(12, result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void Sarif_says_when_something_could_not_be_checked()
    {
        JsonElement run = JsonDocument.Parse(user.Run("check", "nothing.yaml", "--format", "sarif").Ends(2).Output).RootElement.GetProperty("runs")[0];
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.False(run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _));
    }

    [Fact]
    public void Github_gets_workflow_commands() => Assert.Equal(
        $"::error file=k8s/a b.yaml,line=28,endLine=28,col=10,endColumn=13,title=SVC1001::{Message}\n",
        user.Run("check", "k8s", "--format", "github").Ends(1).Output);

    [Fact]
    public void Github_gets_its_own_signs_escaped()
    {
        user.Write("100%, or: so.yaml", Manifests.Wrong.Replace("kind: Service\nmetadata:\n  name: web", "kind: Service\nmetadata:\n  name: \"a%b\\nc\"", StringComparison.Ordinal));
        string line = user.Run("check", "100%, or: so.yaml", "--format", "github").Ends(1).Output;
        Assert.Contains("file=100%25%2C or%3A so.yaml,", line, StringComparison.Ordinal);
        Assert.Contains("'a%25b%0Ac'", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_cut_around_its_place()
    {
        string ports = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"{{name: p{i}, port: {i + 1}, nodePort: {(i == 40 ? 40000 : 30000 + i)}}}"));
        user.Write("long.yaml", $"apiVersion: v1\nkind: Service\nmetadata: {{name: x}}\nspec: {{type: NodePort, ports: [{ports}]}}\n");
        string[] lines = user.Run("check", "long.yaml").Output.Split('\n');
        Assert.Equal(164, lines[3].Length);
        Assert.Equal("40000", lines[3].Substring(lines[4].IndexOf('^'), lines[4].Count(c => c == '^')));
    }
}
