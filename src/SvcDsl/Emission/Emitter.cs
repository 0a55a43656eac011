using SvcDsl.Rules;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl.Emission;

/// <summary>
/// Runs manifests for all their environments, checks them and writes them as YAML. Everything is checked before anything is written,
/// so a failed build leaves the files of the last good one untouched.
/// </summary>
internal sealed class Emitter(EmitOptions options, TextWriter output)
{
    public EmitResult Emit(IReadOnlyList<ManifestDefinition> definitions, CancellationToken cancellationToken = default)
    {
        ManifestFiles yaml = ReadYaml(definitions);
        var report = new Report(options, output, yaml);
        ManifestNames.Check(definitions, report);
        foreach (YamlError error in yaml.All.SelectMany(file => file.Errors.Take(1)))
            report.Add(YamlRules.YamlIsUnreadable, YamlRules.YamlIsUnreadable.Level, error.Message, error.Origin);
        var runs = new List<DefineRun>();
        foreach (ManifestDefinition definition in definitions)
            runs.AddRange(Run(definition, yaml, report, cancellationToken));
        if (yaml.All.Count > 0)
            CheckYaml(yaml, definitions, runs, report);

        if (report.HasErrors)
        {
            foreach (string path in runs.Select(PathOf).Distinct(StringComparer.Ordinal).Where(File.Exists))
                output.WriteLine($"SvcDsl: {path} was left as it is because of the errors above.");
            return new EmitResult(EmitExitCodes.ErrorsReported, []);
        }

        foreach (DefineRun run in runs)
            Write(run);
        return new EmitResult(EmitExitCodes.Fine, [.. runs.Select(PathOf)]);
    }

    private List<DefineRun> Run(ManifestDefinition definition, ManifestFiles yaml, Report report, CancellationToken cancellationToken)
    {
        var runs = new List<DefineRun>();
        var findings = new FindingReport(definition.Reported, report);
        foreach (string environment in Environments(definition))
        {
            cancellationToken.ThrowIfCancellationRequested();
            DefineRun run = DefineRun.Start(definition, environment, options.Timeout);
            runs.Add(run);
            if (run.Failure is { } failure)
                report.Add(failure);
            else
                findings.Add(environment, RuleBook.Check(yaml.With([run.Manifest!.Objects]), definition.Settings).Where(finding => !yaml.Holds(finding)));

            // What does not end in one environment hardly ends in the next one.
            if (run.Failure?.Rule == EmitRules.DefineDoesNotEnd)
                break;
        }

        findings.Complete();
        return runs;
    }

    /// <summary>What is wrong in the YAML files, with the manifests together.</summary>
    private static void CheckYaml(ManifestFiles yaml, IReadOnlyList<ManifestDefinition> definitions, List<DefineRun> runs, Report report)
    {
        var findings = new FindingReport(definitions.SelectMany(definition => definition.Reported), report);
        foreach (IGrouping<string, DefineRun> environment in runs.GroupBy(run => run.Environment, StringComparer.Ordinal))
        {
            // Of a manifest that failed nobody knows what it would have brought.
            ObjectSet set = yaml.With([.. environment.Select(run => run.Manifest?.Objects ?? new ObjectSet([], new("a manifest failed", Provenance.Origin.None)))]);
            findings.Add(environment.Key, RuleBook.Check(set, environment.First().Definition.Settings).Where(yaml.Holds));
        }

        findings.Complete();
    }

    /// <summary>The YAML files of the project, without those that are written from here: they hold what the manifests describe.</summary>
    private ManifestFiles ReadYaml(IReadOnlyList<ManifestDefinition> definitions)
    {
        if (options.Yaml.Count == 0)
            return ManifestFiles.None;
        HashSet<string> written = new(
            definitions.SelectMany(definition => Environments(definition).Select(environment => PathOf(new DefineRun(definition, environment, null, null)))), StringComparer.Ordinal);
        return new ManifestFiles(options.Yaml.Where(path => !written.Contains(Path.GetFullPath(path))).Select(Read));
    }

    private static ManifestFile Read(string path)
    {
        try
        {
            return ManifestFile.Read(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ManifestFile.Closed(path, "a file of the project cannot be opened");
        }
    }

    private IReadOnlyList<string> Environments(ManifestDefinition definition) =>
        options.Environments.Count > 0 ? options.Environments : definition.EnvironmentsOrDefault;

    private string PathOf(DefineRun run)
    {
        bool hasDirectory = options.Environments.Count > 0 || run.Definition.Environments.Count > 0;
        return Path.GetFullPath(Path.Combine(options.Output, hasDirectory ? run.Environment : "", run.Definition.Name + ".yaml"));
    }

    private void Write(DefineRun run)
    {
        string path = PathOf(run);
        OutputFile.Write(path, run.Manifest!.ToYaml());
        output.WriteLine($"SvcDsl -> {path} ({ObjectCounts.Of(run.Manifest.Objects)})");
    }
}
