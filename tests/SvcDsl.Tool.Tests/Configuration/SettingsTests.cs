namespace SvcDsl.Tool.Configuration;

public sealed class SettingsTests : IDisposable
{
    private readonly ToolUser user = new();

    public SettingsTests() => user.Write("k8s/a.yaml", Manifests.Wrong);

    public void Dispose() => user.Dispose();

    [Theory]
    [InlineData("error", "error[SVC3001]")]
    [InlineData("warning # for now", "warning[SVC3001]")]
    [InlineData("suggestion", "info[SVC3001]")]
    public void A_section_sets_the_level(string level, string text)
    {
        user.Write(".editorconfig", $"root = true\n[k8s/**.yaml]\ndotnet_diagnostic.SVC3001.severity = {level}\n");
        user.Run("check", ".").Says(text);
    }

    [Theory]
    [InlineData("[*]")]
    [InlineData("[*.yaml]")]
    [InlineData("[*.{yml,yaml}]")]
    public void A_rule_can_be_turned_off(string section)
    {
        user.Write(".editorconfig", $"root = true\n{section}\ndotnet_diagnostic.SVC3001.severity = none\n");
        user.Run("check", ".").Ends(0).IsSilentAbout("SVC3001");
    }

    [Fact]
    public void Sections_for_other_files_do_not_count()
    {
        user.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SVC3001.severity = none\n[other/**]\ndotnet_diagnostic.SVC3001.severity = none\n");
        user.Run("check", ".").Ends(1).Says("error[SVC3001]");
    }

    [Fact]
    public void The_nearest_file_wins_and_a_root_ends_the_search()
    {
        user.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SVC3001.severity = none\n");
        user.Run("check", ".").IsSilentAbout("SVC3001");
        user.Write("k8s/.editorconfig", "[*]\ndotnet_diagnostic.SVC3001.severity = warning\n");
        user.Run("check", ".").Says("warning[SVC3001]");
        user.Write("k8s/.editorconfig", "root = true\n");
        user.Run("check", ".").Says("error[SVC3001]");
    }

    [Fact]
    public void Standard_input_is_a_file_of_the_current_folder()
    {
        user.Write(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.SVC3001.severity = none\n");
        user.Run(Manifests.Wrong, ["check", "-"]).Ends(0);
    }

    [Fact]
    public void The_cluster_is_set_by_file_or_by_flag()
    {
        user.Write(".editorconfig", "root = true\n[*]\nsvcdsl.node_port_range = 40000-40100\n");
        user.Run("check", ".").Ends(0);
        user.Run("check", ".", "--node-port-range", "30000-30100").Ends(1).Says("range 30000-30100");
    }

    [Theory]
    [InlineData("--node-port-range", "many")]
    [InlineData("--kubernetes-version", "2.0")]
    public void A_setting_that_cannot_be_read_is_a_warning(string flag, string value) =>
        user.Run("check", ".", flag, value).Says("warning[SVC9013]: svcdsl.", value);

    [Fact]
    public void A_comment_silences_and_is_counted()
    {
        user.Write("k8s/a.yaml", Manifests.Wrong.Replace("nodePort: 40000", "nodePort: 40000 # svcdsl-disable SVC3001: a range of its own", StringComparison.Ordinal));
        user.Run("check", ".").Ends(0).Says("silenced by comments: 1 finding\n").IsSilentAbout("without a reason");
    }

    [Fact]
    public void A_comment_without_a_reason_counts_and_is_named()
    {
        user.Write("k8s/a.yaml", Manifests.Web + "---\n# svcdsl-disable SVC3001\n" + Manifests.Service("40000"));
        user.Run("check", ".").Ends(0).Says("silenced without a reason: k8s/a.yaml:21; write it behind a colon");
    }

    [Fact]
    public void A_comment_in_a_string_is_none()
    {
        user.Write("k8s/a.yaml", Manifests.Web + "---\n" + Manifests.Service("40000").Replace("  name: web", "  name: web\n  annotations:\n    a: \"# svcdsl-disable SVC3001: x\"", StringComparison.Ordinal));
        user.Run("check", ".").Ends(1);
    }

    [Fact]
    public void A_comment_that_silences_nothing_is_reported_when_asked_for()
    {
        user.Write("k8s/a.yaml", "# svcdsl-disable SVC3001, SVC1234: old\n" + Manifests.Right);
        user.Run("check", ".").IsSilentAbout("SVC9022");
        user.Run("check", ".", "--report-unused").Ends(0).Says(
            "info[SVC9022]: SVC3001 has nothing to silence here; remove it from the comment\n --> k8s/a.yaml:1:1",
            "info[SVC9022]: There is no rule SVC1234; remove it from the comment");
    }

    [Fact]
    public void A_comment_that_cannot_be_read_is_a_warning()
    {
        user.Write("k8s/a.yaml", "# svcdsl-disable: everything\n" + Manifests.Right);
        user.Run("check", ".").Ends(0).Says("warning[SVC9021]: The comment names no rule");
    }
}
