using SvcDsl.Infrastructure;

namespace SvcDsl.Emission;

public sealed class EditorConfigTests
{
    [Theory]
    [InlineData("[*]")]
    [InlineData("[*.cs]")]
    [InlineData("[**/*.cs]")]
    [InlineData("[*.{vb,cs}]")]
    [InlineData("is_global = true")]
    public void Reads_levels_for_all_sources(string section) =>
        Assert.Equal("SVC1001=none", Read($"root = true\n{section}\nindent_size = 4\ndotnet_diagnostic.SVC1001.severity = none # we know\n"));

    [Theory]
    [InlineData("[*.vb]")]
    [InlineData("[Legacy/*.cs]")]
    public void Passes_over_other_sections(string section) =>
        Assert.Equal("", Read($"{section}\ndotnet_diagnostic.SVC1001.severity = none\n"));

    [Fact]
    public void Passes_over_other_rules_and_comments() =>
        Assert.Equal("", Read("[*.cs]\ndotnet_diagnostic.CA1001.severity = none\n# dotnet_diagnostic.SVC1001.severity = none\n"));

    [Fact]
    public void The_nearest_file_has_the_last_word()
    {
        using var directory = new TemporaryDirectory();
        string near = directory.Write("src/.editorconfig", "[*]\ndotnet_diagnostic.SVC1001.severity = error\n");
        string far = directory.Write(".editorconfig", "[*]\ndotnet_diagnostic.SVC1001.severity = none\n");
        Assert.Equal("SVC1001=none,SVC1001=error", EditorConfig.Severities([near, far, directory["none"]]));
    }

    private static string Read(string text)
    {
        using var directory = new TemporaryDirectory();
        return EditorConfig.Severities([directory.Write(".editorconfig", text)]);
    }
}
