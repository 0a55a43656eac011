using SvcDsl.Rules;

namespace SvcDsl.Docs;

/// <summary>The examples on the pages of the rules are what they say: the wrong one is found by that rule alone, the right one by none.</summary>
public class RulePageTests
{
    public static TheoryData<string> Ids => [.. RulePage.Ids];

    [Fact]
    public void Every_rule_of_the_book_is_tried() => Assert.Equal(RuleBook.Rules.Select(rule => rule.Info.Id), RulePage.Ids);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_is_found_by_this_rule_only(string id) =>
        Assert.Equal([id], Check(new RulePage(id).Wrong).Select(finding => finding.Rule.Id).Distinct());

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_right_example_is_found_by_none(string id) =>
        Assert.Empty(Check(new RulePage(id).Right).Select(finding => finding.Message));

    private static IReadOnlyList<Finding> Check(RulePage.Example example)
    {
        BuiltManifest built = Snippet.Build(example.CSharp);
        string[] written = Lines(built.ToYaml());
        Assert.All(Lines(example.Yaml), line => Assert.Contains(line, written));
        return built.Check(RuleSettings.Default);
    }

    /// <summary>Pages show excerpts with comments, so lines are compared by themselves.</summary>
    private static string[] Lines(string yaml) =>
        [.. yaml.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];
}
