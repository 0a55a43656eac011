using SvcDsl.Nodes;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl.Rules;

/// <summary>Manifests of well-known projects. The true mistakes in them are listed; whatever else is found is a false alarm.</summary>
public class CorpusTests
{
    private static readonly string? Corpus = FindCorpus();

    [SkippableTheory]
    [InlineData("guestbook")]
    [InlineData("online-boutique")]
    [InlineData("bank-of-anthos")]
    [InlineData("voting-app")]
    [InlineData("podinfo")]
    public void Only_true_mistakes_are_found(string folder, params string[] expected)
    {
        Skip.If(Corpus is null, "shared/corpus does not lie next to the repository");
        var objects = new List<MapNode>();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Corpus!, "real", folder), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            YamlReadResult read = YamlReader.Read(File.ReadAllText(file), Path.GetFileName(file));
            Assert.Empty(read.Errors);
            objects.AddRange(read.Objects);
        }

        Assert.Equal(expected, RuleBook.Check(new ObjectSet(objects), RuleSettings.Default).Select(finding => $"{finding.Origin} {finding.Rule.Id} {finding.Path}"));
    }

    private static string? FindCorpus()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string corpus = Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(corpus))
                return corpus;
        }

        return null;
    }
}
