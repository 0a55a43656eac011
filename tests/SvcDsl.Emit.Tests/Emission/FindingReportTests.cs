using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Views;

namespace SvcDsl.Emission;

public sealed class FindingReportTests
{
    private static readonly RuleInfo Rule = new("SVC3001", "Title", Level.Error, "Description.");
    private static readonly ObjectView Service = new ManifestDefinition("shop", m => m.ExternalName("orders", "x.example.com")).Build().Objects.Objects[0];

    [Fact]
    public void Writes_the_canonical_line_with_the_page_of_the_rule()
    {
        (string text, bool failed) = Report(new(), [("default", Finding())]);

        Assert.Equal("/repo/Shop.cs(12,9): error SVC3001: Bad. (https://github.com/svcdsl/svcdsl/blob/main/docs/rules/SVC3001.md)", text);
        Assert.True(failed);
    }

    [Fact]
    public void Without_a_position_the_project_is_the_place() =>
        Assert.StartsWith("/repo/Shop.csproj : error SVC3001: Bad.", Report(new(), [("default", Finding(Origin.None))]).Text, StringComparison.Ordinal);

    [Fact]
    public void A_mapped_path_is_mapped_back() =>
        Assert.StartsWith("/repo/src/Shop.cs(1,2): ", Report(new() { PathMap = "/repo/=/_/" }, [("default", Finding(new Origin("/_/src/Shop.cs", 1, 2)))]).Text, StringComparison.Ordinal);

    [Fact]
    public void Names_related_places_and_callers()
    {
        var origin = new CalledOrigin(new Origin("/repo/Shop.cs", 12, 9), new Origin("/repo/Main.cs", 40, 1));
        Finding finding = Finding(origin) with { Related = [new Origin("/repo/Web.cs", 3, 5), Origin.None] };

        Assert.Contains("Bad. (see Web.cs(3)) (called from Main.cs(40)) (https:", Report(new(), [("default", finding)]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_several_lines_becomes_one() =>
        Assert.Contains("error SVC3001: Bad. Worse. (", Report(new(), [("default", Finding() with { Message = "Bad.\r\n  Worse." })]).Text, StringComparison.Ordinal);

    [Fact]
    public void The_same_finding_in_all_environments_is_one()
    {
        (string text, _) = Report(new(), [("dev", Finding()), ("prod", Finding())]);
        Assert.Single(text.Split('\n'));
        Assert.DoesNotContain("environment", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_in_one_environment_names_it() =>
        Assert.Contains("Bad. (environment: prod) (", Report(new(), [("dev", null), ("prod", Finding())]).Text, StringComparison.Ordinal);

    [Fact]
    public void What_the_compiler_has_reported_is_not_reported_again()
    {
        string key = FindingKey.Of(Finding(), "dev");
        Assert.Equal(("", false), Report(new() { Reported = [key] }, [("dev", Finding())]));

        // The same mistake in an environment that the compiler could not evaluate is news.
        Assert.Contains("(environment: prod)", Report(new() { Reported = [key] }, [("dev", Finding()), ("prod", Finding())]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_of_the_project_apply()
    {
        Assert.Equal(("", false), Report(new() { Severities = "SVC3001=none" }, [("default", Finding())]));
        (string text, bool failed) = Report(new() { Severities = "SVC3001=warning" }, [("default", Finding())]);
        Assert.Contains(": warning SVC3001: ", text, StringComparison.Ordinal);
        Assert.False(failed);
    }

    [Fact]
    public void Advice_stays_out_of_builds() =>
        Assert.Equal(("", false), Report(new(), [("default", Finding() with { Level = Level.Info })]));

    private static Finding Finding(Origin? origin = null) =>
        new(Rule, Service, "spec.ports[0].nodePort", "Bad.", origin ?? new Origin("/repo/Shop.cs", 12, 9));

    private static (string Text, bool Failed) Report(Setup setup, IReadOnlyList<(string Environment, Finding? Finding)> found)
    {
        var output = new StringWriter { NewLine = "\n" };
        var options = new EmitOptions
        {
            Output = "k8s",
            Project = "/repo/Shop.csproj",
            PathMap = PathMap.Parse(setup.PathMap),
            Severities = Severities.Parse(setup.Severities, warningsAreErrors: false),
        };
        var report = new Report(options, output);
        var findings = new FindingReport(setup.Reported, report);
        foreach (var (environment, finding) in found)
            findings.Add(environment, finding is null ? [] : [finding]);
        findings.Complete();
        return (output.ToString().TrimEnd('\n'), report.HasErrors);
    }

    private sealed record Setup
    {
        public string PathMap { get; init; } = "";

        public string Severities { get; init; } = "";

        public IReadOnlyList<string> Reported { get; init; } = [];
    }

    private sealed class CalledOrigin(Origin place, Origin caller) : Origin(place.File, place.Line, place.Column)
    {
        public override Origin? Caller => caller;
    }
}
