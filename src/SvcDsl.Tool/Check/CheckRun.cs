using SvcDsl.Tool.Configuration;
using SvcDsl.Tool.Fixing;
using SvcDsl.Tool.Input;
using SvcDsl.Tool.Output;

namespace SvcDsl.Tool.Check;

/// <summary>The verb <c>check</c>: finds the files, reads them, checks them, corrects them when asked to, writes what was found.</summary>
internal sealed class CheckRun(CheckOptions options, ToolConsole console, CancellationToken cancel)
{
    private readonly Palette palette = new(console.HasColours);

    public int Run()
    {
        (IReadOnlyList<InputFile> inputs, IReadOnlyList<Remark> problems) = InputFinder.Find(options.Paths, console.Directory, cancel);
        var checker = new Checker(options, new EditorConfigs(console.Directory), cancel);
        CheckResult result = checker.Check(ReadAll(inputs), problems);
        if (options.Fix)
            return Fix(checker, result, problems);
        Report(result);
        return result.ExitCode(options.FailOn);
    }

    private List<CheckedFile> ReadAll(IReadOnlyList<InputFile> inputs)
    {
        var reader = new ManifestReader(console.Input, options.MaxFileSize << 20, cancel);
        using var progress = new Progress(console, isOn: !options.IsQuiet);
        var files = new List<CheckedFile>();
        foreach (InputFile input in inputs)
        {
            progress.Report("reading", files.Count, inputs.Count);
            files.Add(reader.Read(input));
        }

        return ManifestReader.WithoutPatches(files);
    }

    private int Fix(Checker checker, CheckResult before, IReadOnlyList<Remark> problems)
    {
        var fixer = new Fixer(checker, problems, cancel);
        CheckResult after = fixer.Fix(before);
        var report = new FixReport(console, before, after, fixer.Applied);
        if (options.IsDryRun)
        {
            // The files are as they were, and so is what is wrong with them.
            report.WriteDiff(palette);
            Say(console.Error, [.. report.Lines("would fix"), .. Summary.Lines(before)]);
            return before.ExitCode(options.FailOn);
        }

        IReadOnlyList<Remark> failures = report.WriteFiles();
        after = after with { Remarks = [.. failures, .. after.Remarks] };
        Say(options.Format == OutputFormat.Text ? console.Output : console.Error, report.Lines("fixed"));
        Report(after);
        return after.ExitCode(options.FailOn);
    }

    private void Report(CheckResult result)
    {
        switch (options.Format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(result, console.Output);
                break;
            case OutputFormat.Sarif:
                SarifOutput.Write(result, console.Directory, console.Output);
                break;
            case OutputFormat.Github:
                GithubOutput.Write(result, console.Output);
                break;
            default:
                new TextOutput(console.Output, palette).Write(result);
                break;
        }

        // What a program reads is not to be mixed with what is said about the run.
        Say(options.Format == OutputFormat.Text ? console.Output : console.Error, Summary.Lines(result));
    }

    private void Say(TextWriter writer, IEnumerable<string> lines)
    {
        if (options.IsQuiet)
            return;
        foreach (string line in lines)
            writer.WriteLine(line);
    }
}
