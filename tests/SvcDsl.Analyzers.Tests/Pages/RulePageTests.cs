using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SvcDsl.Docs;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Pages;

/// <summary>The examples on the pages of all rules, as an editor sees them.</summary>
public class RulePageTests
{
    public static TheoryData<string> Ids => [.. RulePage.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_is_reported_in_its_lines(string id)
    {
        ImmutableArray<Diagnostic> diagnostics = await RunAsync(Code.Manifest(new RulePage(id).Wrong.CSharp.TrimEnd()));
        Assert.Equal([id], diagnostics.Select(diagnostic => diagnostic.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_example_is_not_reported(string id) =>
        Assert.Empty(await RunAsync(Code.Manifest(new RulePage(id).Right.CSharp.TrimEnd())));

    /// <summary>What a helper in another file does is shown where Define uses the helper, whatever the rule.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task In_a_helper_of_another_file_it_is_shown_at_the_use(string id)
    {
        string helper = $"static class Other\n{{\n    public static void Add(Manifest m)\n    {{\n{new RulePage(id).Wrong.CSharp}\n    }}\n}}";
        ImmutableArray<Diagnostic> diagnostics = await RunAsync(Code.Manifest("Other.Add(m);"), Code.File(helper));
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic =>
        {
            Assert.Equal(id, diagnostic.Id);
            Assert.Equal("Add(m)", diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
            Assert.Contains(diagnostic.AdditionalLocations, location => location.SourceTree != diagnostic.Location.SourceTree);
        });
    }

    private static Task<ImmutableArray<Diagnostic>> RunAsync(params string[] files)
    {
        var options = new TestOptions(new Dictionary<string, string>());
        Compilation compilation = TestCompilation.Create(files.Select((file, index) => ($"/src/File{index + 1}.cs", file)), options);
        TestCompilation.VerifyCompiles(compilation, "The page");
        return AnalyzerRun.AllAsync(compilation, options);
    }
}
