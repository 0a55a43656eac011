using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SvcDsl.Benchmarks.Builds;

namespace SvcDsl.Benchmarks.Reporting;

/// <summary>What the absolute figures depend on.</summary>
internal static class Machine
{
    public static IEnumerable<string> Describe()
    {
        yield return $"Date: {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        yield return $"Processor: {Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}{Model()}";
        yield return $"System: {RuntimeInformation.OSDescription}";
        yield return $".NET SDK: {Dotnet.Run(Repository.Root, ["--version"]).Trim()}, runtime {Environment.Version}";
        yield return $"SvcDsl: built as {Repository.Configuration}{(Debugger.IsAttached ? ", with a debugger attached" : "")}";
        if (Load() is { } load)
            yield return $"Load average before the run: {load} (other work ran on the machine when this is well above 0)";
    }

    private static string? Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : null;

    private static string Model()
    {
        const string File = "/proc/cpuinfo";
        string? line = System.IO.File.Exists(File) ? System.IO.File.ReadLines(File).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? "" : $", {line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}";
    }
}
