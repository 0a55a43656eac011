using System.Reflection;
using System.Runtime.Loader;
using SvcDsl.Benchmarks.Builds;
using SvcDsl.Benchmarks.Measuring;
using SvcDsl.Benchmarks.Programs;
using SvcDsl.Benchmarks.Reporting;
using SvcDsl.Rules;

namespace SvcDsl.Benchmarks.Emission;

/// <summary>What a build waits for after the compiler: the emitter as a process, and what of it is the DSL's own work.</summary>
internal static class EmitBenchmark
{
    public static readonly int[] Sizes = [100, 1_000, 10_000];

    private static readonly string Output = Path.Combine(Repository.Artifacts, "emit");

    public static Section Run(int rounds, IEnumerable<int> sizes)
    {
        var table = new Table("Pairs", "process", "build", "check", "write", "process of one pair", "process", "in process", "build", "check", "write", "of a pair, in process");
        string smallest = Compile(1);
        foreach (int pairs in sizes)
        {
            string assembly = Compile(pairs);
            IReadOnlyList<Samples> processes = Interleaved.Run(rounds, warmups: 1, Process(smallest), Process(assembly));
            IReadOnlyList<Samples> parts = InProcess(assembly, rounds);
            double whole = parts.Sum(part => part.Median);
            table.Add([
                Figures.Count(pairs), Figures.Ratio(processes[1].RatioTo(processes[0])), .. parts.Select(part => $"{part.Median / whole:0%}"),
                Figures.Milliseconds(processes[0].Median), Figures.Milliseconds(processes[1].Median), Figures.Milliseconds(whole),
                .. parts.Select(part => Figures.Milliseconds(part.Median)), $"{whole * 1000 / pairs:0} us"]);
        }

        return new Section(
            "Emission",
            "The emitter as the build starts it (a process of its own, without optimised code), as the ratio to the same process for a program of one pair; and, in a warm process, "
            + "how the time divides into running `Define` and completing the objects (build), the rules (check) and the YAML (write).",
            table,
            [
                "Nearly all of the process of one pair is the start of .NET; that part does not grow.",
                "The last column shows whether the time grows with the number of objects or faster than that. The smallest size runs first and pays for just-in-time compilation in spite of the warm-up: compare the two larger ones for growth.",
            ]);
    }

    private static string Compile(int pairs) => new PairCompilation(PairProgram.Of(pairs)).EmitTo(Path.Combine(Output, "bin"));

    private static Case Process(string assembly)
    {
        string name = Path.GetFileNameWithoutExtension(assembly);
        string references = Path.Combine(Output, "references.txt");
        File.WriteAllLines(references, Repository.Libraries);
        string[] arguments =
        [
            "exec", "--roll-forward", "Major", Repository.EmitTool, $"--assembly={assembly}", $"--references={references}",
            $"--output={Path.Combine(Output, name)}", $"--files-list={Path.Combine(Output, name + ".files.txt")}",
        ];

        // As in SvcDsl.targets.
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_GCHeapHardLimit"] = "0x40000000",
            ["DOTNET_JITMinOpts"] = "1",
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_TieredPGO"] = "0",
        };
        return Case.Of(name, () => Dotnet.Run(Output, arguments, environment));
    }

    private static IReadOnlyList<Samples> InProcess(string assembly, int rounds)
    {
        Assembly loaded = AssemblyLoadContext.Default.LoadFromAssemblyPath(assembly);
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var definition = (ManifestDefinition)loaded.GetType(PairProgram.ClassName, throwOnError: true)!.GetProperty("SvcDslDefinition", Static)!.GetValue(null)!;
        BuiltManifest manifest = definition.Build();
        return Interleaved.Run(
            rounds,
            warmups: 2,
            Case.Of("build", () => definition.Build()),
            Case.Of("check", () => manifest.Check(RuleSettings.Default)),
            Case.Of("write", () => manifest.ToYaml()));
    }
}
