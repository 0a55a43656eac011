using SvcDsl.Rules;

namespace SvcDsl.Tool.Explain;

public sealed class ExplainTests : IDisposable
{
    private readonly ToolUser user = new();

    public void Dispose() => user.Dispose();

    [Fact]
    public void Every_rule_has_its_page_in_the_command() =>
        Assert.All(RuleBook.Rules.Select(rule => rule.Info).Concat(ToolRules.All), rule => Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", RulePages.Find(rule.Id), StringComparison.Ordinal));

    [Theory]
    [InlineData("SVC3002")]
    [InlineData("svc3002")]
    [InlineData("3002")]
    public void The_page_is_printed_without_its_marks(string id) =>
        user.Run("check", "--explain", id).Ends(0).Says("SVC3002: Node port is used by two Services\n", "\n    - port: 80\n", "(https://kubernetes.io/")
            .IsSilentAbout("```").IsSilentAbout("#SVC").IsSilentAbout("](");

    [Fact]
    public void It_needs_no_verb() => user.Run("--explain", "SVC3002").Ends(0).Says("SVC3002: ");

    [Fact]
    public void Lines_are_not_longer_than_a_terminal() =>
        Assert.All(user.Run("--explain", "SVC1001").Output.Split('\n').Where(line => !line.StartsWith("    ", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 100));

    [Fact]
    public void A_rule_that_does_not_exist_is_2_with_the_nearest_one()
    {
        ToolResult result = user.Run("--explain", "SVC30002").Ends(2);
        Assert.StartsWith("error: There is no rule 'SVC30002'; did you mean SVC3", result.Error, StringComparison.Ordinal);
    }
}
