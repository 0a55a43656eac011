using System.CommandLine;
using SvcDsl.Rules;
using SvcDsl.Views;

namespace SvcDsl.Tool.Check;

/// <summary>The flags of <c>svcdsl check</c>.</summary>
internal sealed class CheckCommand
{
    private readonly Argument<string[]> paths = new("path")
    {
        Description = "YAML and JSON files, folders (all .yaml, .yml and .json files below them), or - for standard input. All of them are one set.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> format = new("--format", "-f") { Description = "How findings are written.", DefaultValueFactory = _ => "text" };
    private readonly Option<string> failOn = new("--fail-on") { Description = "The lowest level that makes the exit code 1.", DefaultValueFactory = _ => "error" };
    private readonly Option<string> ns = new("--namespace", "-n") { Description = "The namespace that objects without one are applied to.", DefaultValueFactory = _ => ObjectSet.DefaultHome };
    private readonly Option<string?> version = new("--kubernetes-version") { Description = "The oldest cluster that the objects have to work on, such as 1.34." };
    private readonly Option<string?> nodePorts = new("--node-port-range") { Description = "The API server's --service-node-port-range." };
    private readonly Option<bool> partial = new("--partial") { Description = "The files are only a part of what is applied: what may be elsewhere is information only." };
    private readonly Option<bool> fix = new("--fix") { Description = "Correct what can be corrected mechanically, in the files." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "With --fix: print the corrections as a diff, and leave the files alone." };
    private readonly Option<bool> unused = new("--report-unused") { Description = "Report svcdsl-disable comments that silence nothing." };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Print findings only." };
    private readonly Option<long> size = new("--max-file-size") { Description = "In megabytes; larger files are reported, and not read.", DefaultValueFactory = _ => CheckOptions.DefaultMaxFileSize };

    private CheckCommand()
    {
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        failOn.AcceptOnlyFromAmong("error", "warning", "info");
        paths.Validators.Add(result =>
        {
            // "-" is standard input, "./-file" a file; everything else that begins like a flag is one that does not exist.
            foreach (string token in result.Tokens.Select(token => token.Value).Where(value => value.Length > 1 && value[0] == '-'))
                result.AddError($"There is no option '{token}'.");
        });
    }

    public static Command Create(ToolConsole console)
    {
        var flags = new CheckCommand();
        Command command = new("check", "Check Kubernetes manifests by all rules.")
        {
            flags.paths, flags.format, flags.failOn, flags.ns, flags.version, flags.nodePorts, flags.partial, flags.fix, flags.dryRun,
            flags.unused, flags.quiet, flags.size,
        };
        command.Validators.Add(result =>
        {
            bool isDryRun = result.GetValue(flags.dryRun);
            if (isDryRun && !result.GetValue(flags.fix))
                result.AddError("--dry-run says how --fix is meant; write --fix --dry-run.");
            if (!isDryRun && result.GetValue(flags.fix) && result.GetValue(flags.paths)!.Contains("-"))
                result.AddError("Standard input cannot be corrected; add --dry-run for a diff.");
        });
        command.SetAction((parsed, cancel) => Task.FromResult(new CheckRun(flags.Read(parsed), console, cancel).Run()));
        return command;
    }

    private CheckOptions Read(ParseResult parsed) => new()
    {
        Paths = parsed.GetValue(paths)!,
        Format = Enum.Parse<OutputFormat>(parsed.GetValue(format)!, ignoreCase: true),
        FailOn = Enum.Parse<Level>(parsed.GetValue(failOn)!, ignoreCase: true),
        Namespace = parsed.GetValue(ns)!,
        KubernetesVersion = parsed.GetValue(version),
        NodePortRange = parsed.GetValue(nodePorts),
        IsPartial = parsed.GetValue(partial),
        Fix = parsed.GetValue(fix),
        IsDryRun = parsed.GetValue(dryRun),
        ReportUnused = parsed.GetValue(unused),
        IsQuiet = parsed.GetValue(quiet),
        MaxFileSize = parsed.GetValue(size),
    };
}
