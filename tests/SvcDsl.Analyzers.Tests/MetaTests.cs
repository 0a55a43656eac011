using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SvcDsl.Analyzers.Diagnostics;
using SvcDsl.Analyzers.Suppressors;
using SvcDsl.Analyzers.Tests.Rules;
using SvcDsl.CodeFixes;

namespace SvcDsl.Analyzers.Tests;

/// <summary>What belongs to a rule is there: its page, its row in the release notes, its tests.</summary>
public class MetaTests
{
    private const string ReleaseHeading = """
        ; Rules since the last release, see https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------

        """;

    private static readonly string Root = Path.GetFullPath(Path.Combine(ThisFolder(), "../.."));

    [Fact]
    public void Ids_are_unique() => Assert.Distinct(Descriptors.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void Every_rule_has_a_page() => Assert.All(Descriptors.All, descriptor =>
    {
        string page = File.ReadAllText(Path.Combine(Root, "docs/rules", descriptor.Id + ".md"));
        Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_rule_has_a_release_row()
    {
        string shipped = File.ReadAllText(Path.Combine(Root, "analyzers/SvcDsl.Analyzers/AnalyzerReleases.Shipped.md"));
        string file = Path.Combine(Root, "analyzers/SvcDsl.Analyzers/AnalyzerReleases.Unshipped.md");
        IEnumerable<string> rows = Descriptors.All
            .Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}\n")
            .Where(row => !shipped.Contains(row, StringComparison.Ordinal));
        string wanted = ReleaseHeading + string.Concat(rows);
        if (Environment.GetEnvironmentVariable("SVCDSL_UPDATE_DOCS") == "1")
            File.WriteAllText(file, wanted);
        Assert.Equal(wanted, File.ReadAllText(file));
    }

    [Fact]
    public void Titles_and_descriptions_are_punctuated_as_Roslyn_wants() => Assert.All(Descriptors.All, descriptor =>
    {
        Assert.False(descriptor.Title.ToString().EndsWith('.'));
        Assert.EndsWith(".", descriptor.Description.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void Every_rule_is_tested_both_ways()
    {
        var tested = typeof(MetaTests).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<RuleAttribute>() is not null)
            .ToDictionary(type => type.GetCustomAttribute<RuleAttribute>()!.Id, type => type.GetMethods().Select(method => method.Name).ToList());

        Assert.All(Descriptors.All, descriptor =>
        {
            Assert.Contains(tested[descriptor.Id], name => name.StartsWith("Wrong", StringComparison.Ordinal));
            Assert.Contains(tested[descriptor.Id], name => name.StartsWith("Right", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_fix_is_exported_for_known_rules_and_fixes_all()
    {
        List<Type> types = [.. typeof(ReplaceValueFix).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))];
        Assert.NotEmpty(types);
        Assert.All(types, type =>
        {
            var fixer = (CodeFixProvider)Activator.CreateInstance(type)!;
            Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
            Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], fixer.GetFixAllProvider()!.GetSupportedFixAllScopes());
            Assert.Subset(Descriptors.All.Select(descriptor => descriptor.Id).ToHashSet(), fixer.FixableDiagnosticIds.ToHashSet());
        });
    }

    [Fact]
    public void Every_rule_with_a_fix_is_on_the_page() => Assert.All(
        typeof(ReplaceValueFix).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type)).SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
        id => Assert.Contains($"\n| {id} | ", Repository.Read("docs", "editor.md"), StringComparison.Ordinal));

    [Fact]
    public void Every_refactoring_is_exported()
    {
        List<Type> types = [.. typeof(ReplaceValueFix).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeRefactoringProvider).IsAssignableFrom(type))];
        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()!.Languages));
    }

    [Fact]
    public void Every_suppression_has_an_id_of_its_own() =>
        Assert.Distinct(Suppressions.All.Select(suppression => suppression.Id).Concat(Descriptors.All.Select(descriptor => descriptor.Id)));

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
