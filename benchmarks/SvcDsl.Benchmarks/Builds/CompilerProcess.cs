using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace SvcDsl.Benchmarks.Builds;

/// <summary>The compiler as a build starts it, without the build around it: what it takes of the processor and of memory.</summary>
internal sealed class CompilerProcess
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    private readonly string compiler;
    private readonly string directory;
    private readonly string arguments;

    public CompilerProcess(GeneratedProject project)
    {
        directory = project.Directory;
        string output = Dotnet.Run(directory,
        [
            "msbuild", "-nologo", "-t:Compile", "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath", "-nodeReuse:false",
            "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:UseSharedCompilation=false",
        ]);
        using JsonDocument document = JsonDocument.Parse(output);
        compiler = Path.Combine(document.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll");
        arguments = Path.Combine(directory, "obj", "compiler.rsp");
        File.WriteAllLines(arguments, document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!)
            .Where(argument => argument != "/noconfig"));
    }

    /// <summary>Compiles.</summary>
    /// <returns>Milliseconds of the processor, on all cores, and the largest working set in bytes.</returns>
    public (double Processor, double Memory) Run()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", compiler, "/noconfig", "@" + arguments]) { WorkingDirectory = directory, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        TimeSpan processor = default;
        long memory = 0;

        // What a process took can only be asked for while it lives.
        while (!process.WaitForExit(BetweenLooks))
        {
            process.Refresh();
            try
            {
                processor = process.TotalProcessorTime;
                memory = Math.Max(memory, process.PeakWorkingSet64);
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                break;
            }
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? (processor.TotalMilliseconds, memory) : throw new InvalidOperationException($"The compiler failed in {directory}:\n{output.Result}");
    }
}
