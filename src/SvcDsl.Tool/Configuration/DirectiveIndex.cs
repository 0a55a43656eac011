using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Tool.Check;
using SvcDsl.Tool.Input;
using SvcDsl.Yaml;

namespace SvcDsl.Tool.Configuration;

/// <summary>The comments of all files that silence rules, and which of them did.</summary>
internal sealed class DirectiveIndex
{
    private readonly Dictionary<string, Directives> files = new(StringComparer.Ordinal);
    private readonly HashSet<(Directive Directive, string Rule)> used = [];

    public DirectiveIndex(IEnumerable<CheckedFile> read)
    {
        foreach (CheckedFile file in read)
        {
            if (file.Source is { } source && Directives.Read(source.Text) is { All.Count: > 0 } directives)
                files[source.Name] = directives;
        }
    }

    /// <summary>How many findings were silenced.</summary>
    public int Silenced { get; private set; }

    /// <summary>The places of the comments that silence something and do not say why.</summary>
    public IReadOnlyList<string> WithoutReason =>
        [.. All.Where(place => place.Directive.Reason.Length == 0 && place.Directive.Rules.Any(rule => used.Contains((place.Directive, rule)))).Select(place => $"{place.File}:{place.Directive.Line}")];

    private IEnumerable<(string File, Directive Directive)> All => files.SelectMany(file => file.Value.All.Select(directive => (file.Key, directive)));

    public bool Silences(Finding finding)
    {
        if (!files.TryGetValue(finding.Origin.File, out Directives? directives) || directives.Find(finding.Rule.Id, finding.Origin.Line) is not { } directive)
            return false;
        used.Add((directive, finding.Rule.Id));
        Silenced++;
        return true;
    }

    /// <summary>The comments that cannot be read: whoever wrote them wanted something to be silent.</summary>
    public IEnumerable<Remark> Faults() =>
        All.Where(place => place.Directive.Fault is not null).Select(place => RemarkAt(YamlRules.DirectiveIsUnreadable, place.File, place.Directive, place.Directive.Fault!));

    public IEnumerable<Remark> Unused() =>
        from place in All
        from rule in place.Directive.Rules
        where !used.Contains((place.Directive, rule))
        select RemarkAt(ToolRules.UnusedDirective, place.File, place.Directive, IsRule(rule)
            ? $"{rule} has nothing to silence here; remove it from the comment"
            : $"There is no rule {rule}; remove it from the comment");

    private static bool IsRule(string id) => RuleBook.Rules.Any(rule => rule.Info.Id == id);

    private static Remark RemarkAt(RuleInfo rule, string file, Directive directive, string message) =>
        new(rule, rule.Level, message, new Origin(file, directive.Line, directive.Column, directive.Line, directive.EndColumn));
}
