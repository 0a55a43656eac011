using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Tool.Check;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Configuration;

/// <summary>The comments of all files that silence rules, and which of them did.</summary>
internal sealed class DirectiveIndex
{
    private readonly List<Directive> all = [];
    private readonly ILookup<(string File, string Id), Directive> byRule;

    public DirectiveIndex(IEnumerable<ManifestFile> files)
    {
        foreach (ManifestFile file in files)
            all.AddRange(DirectiveReader.Read(file));
        byRule = all.ToLookup(directive => (directive.File, directive.Id.ToUpperInvariant()));
    }

    public int Silenced => all.Sum(directive => directive.Uses);

    public IReadOnlyList<Directive> WithoutReason => [.. all.Where(directive => directive is { Uses: > 0, Reason: "" })];

    public bool Silences(Finding finding)
    {
        if (all.Count == 0)
            return false;
        Directive? nearest = byRule[(finding.Origin.File, finding.Rule.Id)].LastOrDefault(directive => finding.Origin.Line >= directive.FirstLine && finding.Origin.Line <= directive.LastLine);
        if (nearest is not null)
            nearest.Uses++;
        return nearest is not null;
    }

    public IEnumerable<Remark> Unused() =>
        all.Where(directive => directive.Uses == 0).Select(directive => new Remark(
            ToolRules.UnusedDirective,
            ToolRules.UnusedDirective.Level,
            RuleBook.Rules.Any(rule => rule.Info.Id.Equals(directive.Id, StringComparison.OrdinalIgnoreCase))
                ? $"{directive.Id} has nothing to silence here; remove it from the comment"
                : $"There is no rule {directive.Id}; remove it from the comment",
            new Origin(directive.File, directive.Line, directive.Column)));
}
