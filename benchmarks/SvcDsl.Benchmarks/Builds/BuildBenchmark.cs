using SvcDsl.Benchmarks.Measuring;
using SvcDsl.Benchmarks.Programs;
using SvcDsl.Benchmarks.Reporting;

namespace SvcDsl.Benchmarks.Builds;

/// <summary><c>dotnet build</c> of one project with SvcDsl and of the same source without it.</summary>
internal static class BuildBenchmark
{
    public static readonly int[] Sizes = [100, 1_000];

    public static Section Run(int rounds, IEnumerable<int> sizes)
    {
        var table = new Table("Pairs", "cold", "cold, without emission", "no change", "cold without SvcDsl", "cold with", "with, not emitting", "no change without", "no change with");
        foreach (int pairs in sizes)
        {
            PairProgram program = PairProgram.Of(pairs);
            GeneratedProject without = GeneratedProject.Create(program, BuildParts.None);
            GeneratedProject analyzed = GeneratedProject.Create(program, BuildParts.Analyzers);
            GeneratedProject full = GeneratedProject.Create(program, BuildParts.All);

            // In the order of the cases: a build without a change follows a cold one of the same project.
            IReadOnlyList<Samples> cold = Interleaved.Run(rounds, warmups: 1, Cold(without), Cold(full), Cold(analyzed));
            IReadOnlyList<Samples> unchanged = Interleaved.Run(rounds, warmups: 1, Case.Of("without", without.Build), Case.Of("with", full.Build));
            table.Add([
                Figures.Count(pairs), Figures.Ratio(cold[1].RatioTo(cold[0])), Figures.Ratio(cold[2].RatioTo(cold[0])), Figures.Ratio(unchanged[1].RatioTo(unchanged[0])),
                .. cold.Concat(unchanged).Select(item => Figures.Milliseconds(item.Median))]);
        }

        return new Section(
            "Build",
            "`dotnet build --no-restore -m:1` of one program, with SvcDsl (analyzer, generator and emission, referenced as the package references them) and of the same source "
            + "with a hand-written stand-in for the generated members instead. 100 pairs are spread over 20 files, 1,000 over 100. Cold means that the project's output is deleted "
            + "before; there is no compiler server and no MSBuild server, so every build pays for starting and for just-in-time compilation. The ratios are to the build without SvcDsl.",
            table,
            ["A cold build starts the compiler as a fresh process. With a compiler server, and in an editor, the figures of the evaluator apply instead."]);

        static Case Cold(GeneratedProject project) => new(project.Name, _ =>
        {
            project.DeleteOutput();
            return Case.Time(project.Build);
        });
    }
}
