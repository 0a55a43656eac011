using SvcDsl.Benchmarks.Measuring;
using SvcDsl.Benchmarks.Programs;
using SvcDsl.Benchmarks.Reporting;

namespace SvcDsl.Benchmarks.Builds;

/// <summary>The compiler of a cold build with SvcDsl's analyzer and generator, and of the same source without them.</summary>
internal static class CompilerBenchmark
{
    private const double MemoryGoal = 1.15;

    public static Section Run(int rounds, IEnumerable<int> sizes)
    {
        var table = new Table("Pairs", "goal", "memory", "memory, to the members by hand", "processor", "processor, to the members by hand", "memory without", "members by hand", "with", "processor without", "members by hand", "with");
        foreach (int pairs in sizes)
        {
            PairProgram program = PairProgram.Of(pairs);
            CompilerProcess[] compilers = [.. ((BuildParts[])[BuildParts.None, BuildParts.Members, BuildParts.Analyzers]).Select(parts => new CompilerProcess(GeneratedProject.Create(program, parts)))];
            double[][] memory = [.. compilers.Select(_ => new double[rounds])];
            IReadOnlyList<Samples> processor = Interleaved.Run(rounds, warmups: 1, [.. compilers.Select((compiler, index) => new Case($"{index}", round =>
            {
                (double milliseconds, double bytes) = compiler.Run();
                if (round > 0)
                    memory[index][round - 1] = bytes;
                return milliseconds;
            }))]);
            Samples[] sets = [.. memory.Select((values, index) => new Samples($"{index}", values))];
            table.Add([
                Figures.Count(pairs), Figures.Goal(MemoryGoal), Figures.Ratio(sets[2].RatioTo(sets[0])), Figures.Ratio(sets[2].RatioTo(sets[1])),
                Figures.Ratio(processor[2].RatioTo(processor[0])), Figures.Ratio(processor[2].RatioTo(processor[1])),
                .. sets.Select(set => Figures.Megabytes(set.Median)), .. processor.Select(item => Figures.Milliseconds(item.Median))]);
        }

        return new Section(
            "Compiler process",
            "The compiler as a cold build starts it, a fresh process, with SvcDsl's analyzer and generator and without them: its largest working set, and its time on all cores together. "
            + "*Members by hand* is the same source with the file that the generator writes among the user's own, so that both sides compile the same program.",
            table,
            [
                "The goal is to the program without the generated members. It is missed because that program is the smaller one: the generator adds a class with constants for each Service and a nested one for "
                + "each of its ports, and the SDK's own analyzers do their bookkeeping for every declared symbol, whoever wrote it. The columns *to the members by hand* show what evaluating and generating add.",
            ]);
    }
}
