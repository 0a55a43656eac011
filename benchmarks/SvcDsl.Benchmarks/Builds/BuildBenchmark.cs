using SvcDsl.Benchmarks.Measuring;
using SvcDsl.Benchmarks.Programs;
using SvcDsl.Benchmarks.Reporting;

namespace SvcDsl.Benchmarks.Builds;

/// <summary><c>dotnet build</c> of one project with SvcDsl and of the same source without it.</summary>
internal static class BuildBenchmark
{
    public static readonly int[] Sizes = [100, 1_000];

    private const double ColdGoal = 1.25;

    private const double UnchangedGoal = 1.05;

    public static Section Run(int rounds, IEnumerable<int> sizes)
    {
        var table = new Table("Pairs", "goal", "cold", "cold, to the members by hand", "of it emission", "goal", "no change", "cold without SvcDsl", "members by hand", "with, not emitting", "with", "no change without", "with");
        foreach (int pairs in sizes)
        {
            PairProgram program = PairProgram.Of(pairs);
            GeneratedProject without = GeneratedProject.Create(program, BuildParts.None);
            GeneratedProject members = GeneratedProject.Create(program, BuildParts.Members);
            GeneratedProject analyzed = GeneratedProject.Create(program, BuildParts.Analyzers);
            GeneratedProject full = GeneratedProject.Create(program, BuildParts.All);

            // In the order of the cases: a build without a change follows a cold one of the same project.
            IReadOnlyList<Samples> cold = Interleaved.Run(rounds, warmups: 1, Cold(without), Cold(members), Cold(analyzed), Cold(full));
            IReadOnlyList<Samples> unchanged = Interleaved.Run(rounds, warmups: 1, Case.Of("without", without.Build), Case.Of("with", full.Build));
            table.Add([
                Figures.Count(pairs), Figures.Goal(ColdGoal), Figures.Ratio(cold[3].RatioTo(cold[0])), Figures.Ratio(cold[3].RatioTo(cold[1])), Figures.Ratio(cold[3].ExcessOver(cold[2], cold[0])),
                Figures.Goal(UnchangedGoal), Figures.Ratio(unchanged[1].RatioTo(unchanged[0])),
                .. cold.Concat(unchanged).Select(item => Figures.Milliseconds(item.Median))]);
        }

        return new Section(
            "Build",
            "`dotnet build --no-restore -m:1` of one program, with SvcDsl (analyzer, generator and emission, referenced as the package references them) and of the same source "
            + "with a hand-written stand-in for the generated `Build` instead; *members by hand* has all generated members as a file of the user's. 100 pairs are spread over 20 files, "
            + "1,000 over 100. Cold means that the project's output is deleted before; there is no compiler server and no MSBuild server, so every build pays for starting and for "
            + "just-in-time compilation. The SDK's analyzers are on in all of them. The ratios are to the build without SvcDsl, unless the column says otherwise.",
            table,
            [
                "A cold build starts the compiler as a fresh process. With a compiler server, and in an editor, the figures of the evaluator apply instead.",
                "The goal for 1,000 pairs is missed. Most of the difference is not the evaluation: the generator declares eight symbols for a Service with one port, and the compiler's driver of analyzers takes "
                + "a lock for each of them, for each of the SDK's analyzers and for each class around it, about 1 ms of processor time for a symbol. The column *to the members by hand* shows the rest: "
                + "the evaluation and its just-in-time compilation, and the emission.",
            ]);

        static Case Cold(GeneratedProject project) => new(project.Name, _ =>
        {
            project.DeleteOutput();
            return Case.Time(project.Build);
        });
    }
}
