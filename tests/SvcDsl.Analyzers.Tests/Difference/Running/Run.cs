using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SvcDsl.Analyzers.Tests.Difference.Model;
using SvcDsl.Analyzers.Tests.Difference.Programs;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Difference.Running;

/// <summary>Many random programs, from one seed.</summary>
internal sealed class Run(ulong seed, int count)
{
    private const int ProgramsPerBatch = 40;

    /// <summary>Failing programs that are made small; one bug makes many programs fail.</summary>
    private const int MaxShown = 3;

    private readonly ConcurrentBag<(SourceProgram Program, IReadOnlyList<Outcome> Outcomes)> results = [];

    /// <summary>How often each construct occurs.</summary>
    public IReadOnlyDictionary<string, int> Constructs { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<(SourceProgram Program, Difference Difference)> Differences =>
        [.. results.SelectMany(result => result.Outcomes, (result, outcome) => (result.Program, outcome.Difference!)).Where(pair => pair.Item2 is not null).OrderBy(pair => pair.Program.Seed)];

    public void Start()
    {
        Parallel.ForEach(Enumerable.Range(0, count).Chunk(ProgramsPerBatch), new ParallelOptions { MaxDegreeOfParallelism = 2 }, chunk =>
        {
            SourceProgram[] programs = [.. chunk.Select(index => Author.Write(Draw.Seed(seed, index)))];
            IReadOnlyList<IReadOnlyList<Outcome>> outcomes = Batch.Check(programs);
            for (int i = 0; i < programs.Length; i++)
                results.Add((programs[i], outcomes[i]));
        });
        Constructs = results.SelectMany(result => result.Program.Constructs).GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>The figures of the run.</summary>
    public string Summary()
    {
        List<(SourceProgram Program, IReadOnlyList<Outcome> Outcomes)> known = [.. results.Where(result => !result.Program.Constructs.Any(Catalogue.Unknown.Contains))];
        List<Outcome> outcomes = [.. results.SelectMany(result => result.Outcomes)];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"seed {seed}, {count} programs in {Batch.Environments.Length} environments, {Constructs.Count} of {Catalogue.Names.Count} constructs\n");
        text.Append(CultureInfo.InvariantCulture, $"complete: {Share(outcomes.Where(outcome => outcome.IsComplete), outcomes)} of all, {Share(known.SelectMany(result => result.Outcomes).Where(outcome => outcome.IsComplete), known.SelectMany(result => result.Outcomes))} of those without unknown sources\n");
        text.Append(CultureInfo.InvariantCulture, $"throwing: {Share(outcomes.Where(outcome => outcome.Throws), outcomes)}, with findings: {Share(outcomes.Where(outcome => outcome.Findings > 0), outcomes)}\n");
        text.Append(CultureInfo.InvariantCulture, $"differences: {Differences.Count}\nwhy not everything is known, where no source is unknown:\n");
        foreach (IGrouping<string, Outcome> group in known.SelectMany(result => result.Outcomes).Where(outcome => outcome.Reason is not null).GroupBy(outcome => outcome.Reason!).OrderByDescending(group => group.Count()).Take(15))
            text.Append(CultureInfo.InvariantCulture, $"  {group.Count(),6} {group.Key}\n");
        text.Append("constructs:\n");
        foreach ((string name, int times) in Constructs.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"  {times,6} {name}\n");
        return text.ToString();
    }

    /// <summary>Fails with the smallest programs that show what is wrong.</summary>
    public void Verify()
    {
        if (Differences.Count == 0)
            return;
        var text = new StringBuilder($"{Differences.Count} differences, from seed {seed}.\n");
        foreach (IGrouping<string, (SourceProgram Program, Difference Difference)> group in Differences.GroupBy(pair => pair.Difference.Kind))
        {
            foreach ((SourceProgram program, _) in group.DistinctBy(pair => pair.Program.Seed).OrderBy(pair => pair.Program.Root.ToString().Length).Take(MaxShown))
                text.Append(Describe(group.Key == Batch.DoesNotCompile ? program : new Shrinker(group.Key).Shrink(program)));
        }

        throw new VerificationException(text.ToString());
    }

    private static string Describe(SourceProgram program)
    {
        Difference? difference = Shrinker.Check(program);
        string source = string.Join("\n// another file\n", program.Files("P0").Select(file => CSharpSyntaxTree.ParseText(file).GetRoot().NormalizeWhitespace(eol: "\n").ToFullString()));
        return $"\n=== program {program.Seed}: {difference?.Kind}\n{difference?.Details}\n{source}\n";
    }

    private static string Share(IEnumerable<Outcome> some, IEnumerable<Outcome> all) => (100.0 * some.Count() / Math.Max(1, all.Count())).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
