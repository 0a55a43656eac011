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

    private static readonly Dictionary<int, double> Goals = new() { [100] = 1.0, [1_000] = 1.5 };

    public static Section Run(int rounds, IEnumerable<int> sizes)
    {
        var table = new Table("Pairs", "goal", "analyzer", "generator", "first evaluation", "rules", "compiler", "+ empty analyzer", "+ analyzer", "generator", "first evaluation", "rules", "first evaluation of a pair");
        foreach (int pairs in sizes)
        {
            IReadOnlyList<Samples> samples = Measure(pairs, rounds);
            Samples compiler = samples[0];
            table.Add([
                Figures.Count(pairs), Goals.TryGetValue(pairs, out double goal) ? Figures.Goal(goal) : "linear", Figures.Ratio(samples[2].ExcessOver(samples[1], compiler)),
                .. samples.Skip(3).Select(item => Figures.Ratio(item.RatioTo(compiler))),
                .. samples.Select(item => Figures.Milliseconds(item.Median)), $"{samples[4].Median * 1000 / pairs:0} us"]);
        }

        return new Section(
            "Evaluator",
            "Analysis again after an edit: a value in a method of one file is changed, then the compiler checks the whole program (`GetDiagnostics`) alone, together with an analyzer "
            + "that does nothing, and together with SvcDsl's. The column *analyzer* is what SvcDsl's analyzer takes longer than the empty one; the generator runs on the same edit. The "
            + "first evaluation, and the rules on what it gave, run alone. Warm process, in memory. The ratios are to the compiler alone.",
            table,
            [
                "After an edit inside a method only the methods of that file are bound anew; the first evaluation, and one after a declaration was edited, bind every method that `Define` reaches.",
                "The goal for 1,000 pairs is missed. After an edit the whole of `Define` is interpreted again, every call of the DSL is made again, and all rules run over all objects, on one core; the compiler, to which the ratio is, binds on all cores. The rules alone are the column *rules*.",
                "The last column shows whether the time grows with the number of objects or faster than that. The smallest size runs first and pays for just-in-time compilation in spite of the warm-up: compare the two larger ones for growth.",
            ]);
    }

    private static IReadOnlyList<Samples> Measure(int pairs, int rounds)
    {
        var program = new PairCompilation(PairProgram.Of(pairs));
        AnalyzerSet set = AnalyzerSet.Shared;
        DiagnosticAnalyzer analyzer = set.CreateAnalyzer();
        var empty = new EmptyAnalyzer();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(set.CreateGenerator()).RunGenerators(program.Compilation);
        object manifest = set.Evaluate(program.Compilation);
        return Interleaved.Run(
            rounds,
            warmups: 2,
            AfterEdit("compiler", compilation => compilation.GetDiagnostics()),
            AfterEdit("compiler + empty analyzer", compilation => Analyze(compilation, empty)),
            AfterEdit("compiler + analyzer", compilation => Analyze(compilation, analyzer)),
            AfterEdit("generator", compilation => driver = driver.RunGenerators(compilation)),
            AfterEdit("evaluation", compilation => set.Evaluate(compilation)),
            Case.Of("rules", () => set.Check(manifest)));

        Case AfterEdit(string name, Action<CSharpCompilation> run) => new(name, round =>
        {
            CSharpCompilation compilation = program.AfterEdit(round);
            return Case.Time(() => run(compilation));
        });
    }

    private static void Analyze(CSharpCompilation compilation, DiagnosticAnalyzer analyzer) =>
        compilation.WithAnalyzers([analyzer]).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
}
