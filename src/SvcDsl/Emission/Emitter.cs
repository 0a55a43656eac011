namespace SvcDsl.Emission;

/// <summary>
/// Runs manifests for all their environments, checks them and writes them as YAML. Everything is checked before anything is written,
/// so a failed build leaves the files of the last good one untouched.
/// </summary>
internal sealed class Emitter(EmitOptions options, TextWriter output)
{
    public EmitResult Emit(IReadOnlyList<ManifestDefinition> definitions, CancellationToken cancellationToken = default)
    {
        var report = new Report(options, output);
        ManifestNames.Check(definitions, report);
        var runs = new List<DefineRun>();
        foreach (ManifestDefinition definition in definitions)
            runs.AddRange(Run(definition, report, cancellationToken));

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

    private List<DefineRun> Run(ManifestDefinition definition, Report report, CancellationToken cancellationToken)
    {
        var runs = new List<DefineRun>();
        var findings = new FindingReport(definition, report);
        foreach (string environment in Environments(definition))
        {
            cancellationToken.ThrowIfCancellationRequested();
            DefineRun run = DefineRun.Start(definition, environment, options.Timeout);
            runs.Add(run);
            if (run.Failure is { } failure)
                report.Add(failure);
            else
                findings.Add(environment, run.Manifest!.Check(definition.Settings));

            // What does not end in one environment hardly ends in the next one.
            if (run.Failure?.Rule == EmitRules.DefineDoesNotEnd)
                break;
        }

        findings.Complete();
        return runs;
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
