using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Benchmarks.Measuring;
using SvcDsl.Benchmarks.Programs;
using SvcDsl.Benchmarks.Reporting;

namespace SvcDsl.Benchmarks.Evaluation;

/// <summary>What the analyzer and the generator add to the compiler's own work, in a process that is warm and after one edit, as in an editor.</summary>
internal static class EvaluatorBenchmark
{
    public static readonly int[] Sizes = [100, 1_000, 10_000];

    public static Section Run(int rounds, IEnumerable<int> sizes)
    {
        var table = new Table("Pairs", "compiler + analyzer", "generator", "evaluation alone", "rules alone", "compiler alone", "+ analyzer", "generator", "evaluation", "rules", "evaluation of a pair");
        foreach (int pairs in sizes)
        {
            IReadOnlyList<Samples> samples = Measure(pairs, rounds);
            Samples compiler = samples[0];
            table.Add([
                Figures.Count(pairs), .. samples.Skip(1).Select(item => Figures.Ratio(item.RatioTo(compiler))),
                .. samples.Select(item => Figures.Milliseconds(item.Median)), $"{samples[3].Median * 1000 / pairs:0} us"]);
        }

        return new Section(
            "Evaluator",
            "One file of the program is edited, then the compiler checks the whole program (`GetDiagnostics`), alone and together with the analyzer; the generator runs "
            + "on the same edit; the evaluator and the rules run alone. Warm process, in memory. The ratios are to the compiler alone.",
            table,
            [
                "The evaluator asks the compiler for the operations of every method that `Define` reaches, so its time contains a binding of most of the program.",
                "The last column shows whether the time grows with the number of objects or faster than that. The smallest size runs first and pays for just-in-time compilation in spite of the warm-up: compare the two larger ones for growth.",
            ]);
    }

    private static IReadOnlyList<Samples> Measure(int pairs, int rounds)
    {
        var program = new PairCompilation(PairProgram.Of(pairs));
        AnalyzerSet set = AnalyzerSet.Shared;
        ImmutableArray<DiagnosticAnalyzer> analyzers = [set.CreateAnalyzer()];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(set.CreateGenerator()).RunGenerators(program.Compilation);
        object manifest = set.Evaluate(program.Compilation);
        return Interleaved.Run(
            rounds,
            warmups: 2,
            AfterEdit("compiler", compilation => compilation.GetDiagnostics()),
            AfterEdit("compiler + analyzer", compilation => compilation.WithAnalyzers(analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult()),
            AfterEdit("generator", compilation => driver = driver.RunGenerators(compilation)),
            AfterEdit("evaluation", compilation => set.Evaluate(compilation)),
            Case.Of("rules", () => set.Check(manifest)));

        Case AfterEdit(string name, Action<CSharpCompilation> run) => new(name, round =>
        {
            CSharpCompilation compilation = program.AfterEdit(round);
            return Case.Time(() => run(compilation));
        });
    }
}
