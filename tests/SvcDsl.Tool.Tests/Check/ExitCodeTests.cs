namespace SvcDsl.Tool.Check;

public sealed class ExitCodeTests : IDisposable
{
    private readonly ToolUser user = new();

    public void Dispose() => user.Dispose();

    [Fact]
    public void Nothing_found_is_0()
    {
        user.Write("a.yaml", Manifests.Right);
        user.Run("check", "a.yaml").Ends(0).Says("nothing found in 2 objects of 1 file");
    }

    [Fact]
    public void An_error_is_1()
    {
        user.Write("a.yaml", Manifests.Wrong);
        user.Run("check", "a.yaml").Ends(1).Says("1 error in 2 objects of 1 file");
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    public void A_level_below_the_one_that_fails_is_0(string failOn, int code)
    {
        user.Write("a.yaml", Manifests.Wrong);
        user.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SVC3001.severity = warning\n");
        user.Run("check", "a.yaml", "--fail-on", failOn).Ends(code).Says("warning[SVC3001]");
    }

    [Fact]
    public void A_missing_file_is_2_and_the_others_are_checked()
    {
        user.Write("a.yaml", Manifests.Wrong);
        user.Run("check", "nothing.yaml", "a.yaml").Ends(2).Says("error[SVC9023]: There is no such file or folder\n --> nothing.yaml", "error[SVC3001]");
    }

    [Fact]
    public void A_syntax_error_is_2_at_its_place_and_the_rest_is_checked()
    {
        user.Write("a.yaml", Manifests.Wrong);
        user.Write("b.yaml", Manifests.Service("40001", "other") + "---\napiVersion: v1\nkind: [Service\n");
        user.Run("check", ".").Ends(2).Says("error[SVC9020]: This is not YAML", "--> b.yaml:", "asks for node port 40000", "asks for node port 40001");
    }

    [Fact]
    public void A_flag_that_does_not_exist_is_2_and_leaves_the_output_empty()
    {
        ToolResult result = user.Run("check", "--strict", "a.yaml").Ends(2);
        Assert.Equal("", result.Output);
        Assert.Equal("error: There is no option '--strict'.\nSee svcdsl check --help.\n", result.Error);
    }

    [Fact]
    public void No_path_is_2() => user.Run("check").Ends(2);

    [Fact]
    public void A_cancelled_run_is_130()
    {
        user.Write("a.yaml", Manifests.Wrong);
        user.Run("", ["check", "."], cancel: new CancellationToken(canceled: true)).Ends(130);
    }

    [Fact]
    public void An_error_of_a_part_is_information()
    {
        user.Write("a.yaml", Manifests.Service());
        user.Run("check", "a.yaml").Ends(1).Says("error[SVC1001]");
        user.Run("check", "a.yaml", "--partial").Ends(0).Says("info[SVC1001]", "(only a part of the set was looked at)");
        user.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SVC1001.severity = error\n");
        user.Run("check", "a.yaml", "--partial").Ends(0).Says("info[SVC1001]");
    }

    [Fact]
    public void A_file_that_was_not_read_makes_the_set_a_part()
    {
        user.Write("a.yaml", Manifests.Service());
        user.Write("b.yaml", "apiVersion: v1\nkind: [");
        user.Run("check", ".").Ends(2).Says("info[SVC1001]");
    }
}
