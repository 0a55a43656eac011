using SvcDsl.Analyzers.Tests.Difference.Model;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Difference.Running;

/// <summary>Checks some programs together.</summary>
internal static class Batch
{
    public static readonly string[] Environments = ["default", "prod"];

    /// <summary>One batch of so many is evaluated a second time, with the files in another order: to bind everything anew is costly.</summary>
    private const int BatchesForEachTwice = 4;

    public const string DoesNotCompile = "the program does not compile";

    /// <summary>What came of each program: one outcome for each environment, in the order in which a build runs them.</summary>
    public static IReadOnlyList<IReadOnlyList<Outcome>> Check(IReadOnlyList<SourceProgram> programs)
    {
        var compilation = new ProgramCompilation(programs);
        try
        {
            using ProgramAssembly? assembly = compilation.Load();
            return assembly is null ? CheckOthers(programs, compilation) : Check(compilation, assembly);
        }
        catch (NullReferenceException e)
        {
            // The compiler itself crashes on some programs.
            return programs.Count == 1 ? [[Unusable(e.ToString())]] : [.. programs.SelectMany(program => Check([program]))];
        }
    }

    private static IReadOnlyList<IReadOnlyList<Outcome>> Check(ProgramCompilation compilation, ProgramAssembly assembly)
    {
        bool isTwice = compilation.Programs.Count == 1 || compilation.Programs[0].Seed % BatchesForEachTwice == 0;
        var oracle = new Oracle(compilation, isTwice ? compilation.Reversed() : null, assembly);
        return [.. compilation.Programs.Select((program, index) => (IReadOnlyList<Outcome>)[.. Environments.Select(environment => oracle.Compare(program, index, environment))])];
    }

    /// <summary>A program that does not compile is a mistake of its author, and must not hide what the others say.</summary>
    private static IReadOnlyList<IReadOnlyList<Outcome>> CheckOthers(IReadOnlyList<SourceProgram> programs, ProgramCompilation compilation)
    {
        List<SourceProgram> good = [.. programs.Where((_, index) => compilation.Error(index) is null)];
        if (good.Count == programs.Count)
            throw new VerificationException("The programs do not compile together.");
        var checkedOnes = new Queue<IReadOnlyList<Outcome>>(good.Count == 0 ? [] : Check(good));
        return [.. programs.Select((_, index) => compilation.Error(index) is { } error ? [Unusable(error)] : checkedOnes.Dequeue())];
    }

    private static Outcome Unusable(string error) => new(false, null, false, 0, new Difference(DoesNotCompile, error));
}
