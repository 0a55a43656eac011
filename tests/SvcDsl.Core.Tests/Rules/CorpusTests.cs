using SvcDsl.Nodes;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl.Rules;

/// <summary>Manifests that others wrote.</summary>
public class CorpusTests
{
    private static readonly string? Corpus = FindCorpus();

    /// <summary>None of these projects has a mistake that a rule is about (a script of a few lines agrees), so every finding but advice is a false alarm.</summary>
    [SkippableTheory]
    [InlineData("guestbook", 3)]
    [InlineData("online-boutique", 12)]
    [InlineData("bank-of-anthos", 8)]
    [InlineData("voting-app", 4)]
    [InlineData("podinfo", 5)]
    public void Working_projects_are_free_of_findings(string folder, int services)
    {
        Skip.If(Corpus is null, "shared/corpus does not lie next to the repository");
        ObjectSet set = Read(Directory.EnumerateFiles(Path.Combine(Corpus!, "real", folder), "*.yaml", SearchOption.AllDirectories));
        Assert.Equal(services, set.Services.Count);
        Assert.Empty(RuleBook.Check(set, RuleSettings.Default).Where(finding => finding.Level > Level.Info).Select(finding => $"{finding.Origin} {finding.Rule.Id} {finding.Message}"));
    }

    /// <summary>The API server's own verdict on one object; a Service alone has no workload, which is no matter of the API server's.</summary>
    [SkippableFact]
    public void What_the_API_server_accepts_has_no_error()
    {
        Skip.If(Corpus is null, "shared/corpus does not lie next to the repository");
        int accepted = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Corpus!, "apiserver"), "*.yaml").Order(StringComparer.Ordinal))
        {
            string[] header = [.. File.ReadLines(file).TakeWhile(line => line.StartsWith('#'))];
            if (!header.Contains("# after-defaulting: valid") || header.Any(line => line.StartsWith("# live: rejected", StringComparison.Ordinal)))
                continue;
            accepted++;
            Assert.Empty(RuleBook.Check(Read([file]), RuleSettings.Default)
                .Where(finding => finding.Level == Level.Error && finding.Rule.Id != "SVC1001")
                .Select(finding => $"{finding.Origin} {finding.Rule.Id} {finding.Message}"));
        }

        Assert.InRange(accepted, 20, int.MaxValue);
    }

    /// <summary>
    /// Cases that are about a namespace which is missing, and nothing else: the API server gets it from whoever applies the file, so for a
    /// manifest it is no mistake (the corpus says so itself).
    /// </summary>
    private static readonly string[] WithoutNamespace = ["ep-missing-namespace.yaml", "svc-missing-namespace.yaml"];

    /// <summary>What the API server, or an allocator of a default cluster, rejects: an error names one of the fields that it names.</summary>
    [SkippableFact]
    public void What_the_API_server_rejects_has_an_error_at_its_field()
    {
        Skip.If(Corpus is null, "shared/corpus does not lie next to the repository");
        int rejected = 0;
        var missed = new List<string>();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Corpus!, "apiserver"), "*.yaml").Order(StringComparer.Ordinal))
        {
            string[] header = [.. File.ReadLines(file).TakeWhile(line => line.StartsWith('#'))];
            string[] fields = [.. header.Where(line => line.StartsWith("# after-defaulting: invalid ", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')[4..])];
            bool isRejectedLater = header.Any(line => line.StartsWith("# live: rejected", StringComparison.Ordinal));
            if (WithoutNamespace.Contains(Path.GetFileName(file)))
            {
                Assert.Equal(["metadata.namespace"], fields);
                continue;
            }

            if (fields.Length == 0 && !isRejectedLater)
                continue;
            rejected++;
            string[] errors = [.. RuleBook.Check(Read([file]), RuleSettings.Default)
                .Where(finding => finding.Level == Level.Error && finding.Rule.Id != "SVC1001").Select(finding => finding.Path)];
            if (fields.Length == 0 ? errors.Length == 0 : !errors.Any(fields.Contains))
                missed.Add($"{Path.GetFileName(file)}: {string.Join(", ", fields)}; found {string.Join(", ", errors)}");
        }

        Assert.Empty(missed);
        Assert.InRange(rejected, 50, int.MaxValue);
    }

    private static ObjectSet Read(IEnumerable<string> files)
    {
        var objects = new List<MapNode>();
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            YamlReadResult read = YamlReader.Read(File.ReadAllText(file), Path.GetFileName(file));
            Assert.Empty(read.Errors);
            objects.AddRange(read.Objects);
        }

        return new ObjectSet(objects);
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
