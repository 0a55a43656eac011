using SvcDsl.Tool.Configuration;
using SvcDsl.Tool.Input;
using SvcDsl.Tool.Output;

namespace SvcDsl.Tool.Check;

/// <summary>The verb <c>check</c>: finds the files, reads them, checks them, writes what was found.</summary>
internal sealed class CheckRun(CheckOptions options, ToolConsole console, CancellationToken cancel)
{
    public int Run()
    {
        (IReadOnlyList<InputFile> inputs, IReadOnlyList<Remark> problems) = InputFinder.Find(options.Paths, console.Directory, cancel);
        List<ManifestFile> files = ReadAll(inputs);
        CheckResult result = new Checker(options, new EditorConfigs(console.Directory), cancel).Check(files, problems);
        Report(result);
        return result.ExitCode(options.FailOn);
    }

    private List<ManifestFile> ReadAll(IReadOnlyList<InputFile> inputs)
    {
        var reader = new ManifestReader(console.Input, options.MaxFileSize << 20, cancel);
        using var progress = new Progress(console, isOn: !options.IsQuiet);
        var files = new List<ManifestFile>();
        foreach (InputFile input in inputs)
        {
            progress.Report("reading", files.Count, inputs.Count);
            files.Add(reader.Read(input));
        }

        return files;
    }

    private void Report(CheckResult result)
    {
        bool isText = options.Format == OutputFormat.Text;
        switch (options.Format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(result, console.Output);
                break;
            default:
                new TextOutput(console.Output, new Palette(console.HasColours)).Write(result);
                break;
        }

        // What a program reads is not to be mixed with what is said about the run.
        if (!options.IsQuiet)
        {
            foreach (string line in Summary.Lines(result))
                (isText ? console.Output : console.Error).WriteLine(line);
        }
    }
}
