using System.Diagnostics;
using SvcDsl.Benchmarks.Builds;
using SvcDsl.Benchmarks.Measuring;
using SvcDsl.Benchmarks.Programs;
using SvcDsl.Benchmarks.Reporting;

namespace SvcDsl.Benchmarks.Checking;

/// <summary><c>svcdsl check</c> as a process, against <c>kubectl kustomize</c>, which reads the same file and writes it again.</summary>
internal static class CheckBenchmark
{
    public static readonly int[] Sizes = [100, 1_000, 10_000];

    private const int MaxCompared = 1_000;

    private static readonly string Folder = Path.Combine(Repository.Artifacts, "check");

    public static Section Run(int rounds, IEnumerable<int> sizes)
    {
        bool hasKubectl = HasKubectl();
        var table = new Table("Pairs", "to one pair", "to kubectl kustomize", "one pair", "check", "kubectl kustomize");
        string smallest = Write(1);
        foreach (int pairs in sizes)
        {
            string folder = Write(pairs);

            // kustomize compares each object with all others.
            bool isCompared = hasKubectl && pairs <= MaxCompared;
            IReadOnlyList<Samples> times = Interleaved.Run(rounds, warmups: 1, [Check(smallest), Check(folder), .. isCompared ? [Kustomize(folder)] : Array.Empty<Case>()]);
            table.Add([
                Figures.Count(pairs), Figures.Ratio(times[1].RatioTo(times[0])), isCompared ? Figures.Ratio(times[1].RatioTo(times[2])) : "-",
                Figures.Milliseconds(times[0].Median), Figures.Milliseconds(times[1].Median), isCompared ? Figures.Milliseconds(times[2].Median) : "-"]);
        }

        return new Section(
            "svcdsl check",
            "The whole process (`dotnet svcdsl.dll check FILE`, without code that was compiled ahead) over one file, with all rules.",
            table,
            ["The process of one pair is the start of .NET and the first use of everything; that part does not grow."]);
    }

    private static string Write(int pairs)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Folder, $"{pairs}")).FullName;
        File.WriteAllText(Path.Combine(folder, "pairs.yaml"), PairYaml.Of(pairs));
        File.WriteAllText(Path.Combine(folder, "kustomization.yaml"), "resources: [pairs.yaml]\n");
        return folder;
    }

    private static Case Check(string folder) => Case.Of("check", () => Dotnet.Run(folder, ["exec", Repository.Tool, "check", "pairs.yaml", "--max-file-size", "100"]));

    private static Case Kustomize(string folder) => Case.Of("kubectl kustomize", () =>
    {
        using Process process = Process.Start(new ProcessStartInfo("kubectl", ["kustomize", folder]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    });

    private static bool HasKubectl() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "kubectl")));
}
