using SvcDsl.Nodes;
using SvcDsl.Rules;
using SvcDsl.Tool.Configuration;
using SvcDsl.Tool.Input;
using SvcDsl.Views;

namespace SvcDsl.Tool.Check;

/// <summary>Runs the rule book over files, and applies what the author has set: levels and comments that silence.</summary>
internal sealed class Checker(CheckOptions options, EditorConfigs configs, CancellationToken cancel)
{
    public CheckResult Check(IReadOnlyList<CheckedFile> files, IReadOnlyList<Remark> problems)
    {
        cancel.ThrowIfCancellationRequested();
        (RuleSettings settings, IReadOnlyList<Remark> refused) = ClusterSettings.Read(options, configs, [.. files.Select(file => file.File)]);
        List<MapNode> roots = [.. files.SelectMany(file => file.Objects)];
        IReadOnlyList<Finding> findings = RuleBook.Check(new ObjectSet(roots, home: options.Namespace), settings);
        cancel.ThrowIfCancellationRequested();

        var byName = new Dictionary<string, (CheckedFile File, int Place)>(StringComparer.Ordinal);
        foreach (CheckedFile file in files)
            byName.TryAdd(file.File.Name, (file, byName.Count));
        bool isPartial = options.IsPartial || problems.Count > 0 || files.Any(file => file.IsPartial);
        var directives = new DirectiveIndex(files);
        var remarks = new List<Remark>();
        foreach (Finding finding in findings)
        {
            Remark remark = Remark.Of(finding);
            CheckedFile? file = byName.GetValueOrDefault(finding.Origin.File).File;
            if (file is not null)
            {
                if (configs.LevelOf(file.File, finding.Rule, finding.Level) is not { } level || directives.Silences(finding))
                    continue;
                remark = remark with { Level = level };
            }

            // Whatever level a team gives to the rule: what was not looked at may have what is missing.
            if (isPartial && finding.Rule.NeedsWholeSet)
                remark = remark with { Level = Level.Info, Message = finding.Message + " (only a part of the set was looked at)" };
            remarks.Add(remark);
        }

        IEnumerable<Remark> all = problems.Concat(files.SelectMany(file => file.Problems)).Concat(refused).Concat(directives.Faults()).Concat(remarks);
        if (options.ReportUnused)
            all = all.Concat(directives.Unused());
        return new CheckResult(files, [.. all.OrderBy(remark => byName.GetValueOrDefault(remark.Origin.File).Place).ThenBy(remark => remark.Origin.Line).ThenBy(remark => remark.Origin.Column)])
        {
            SilencedWithoutReason = directives.WithoutReason,
            Silenced = directives.Silenced,
        };
    }
}
