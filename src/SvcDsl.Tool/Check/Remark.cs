using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Views;

namespace SvcDsl.Tool.Check;

/// <summary>Something to report: what a rule found, or what is wrong with the input.</summary>
internal sealed record Remark(RuleInfo Rule, Level Level, string Message, Origin Origin)
{
    /// <summary>What the rule found; null when it is about the input.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The object that is wrong; null when it is about the input.</summary>
    public ObjectView? Object => Finding?.Object;

    /// <summary>The field, or nothing.</summary>
    public string Path => Finding?.Path ?? "";

    /// <summary>The other ends.</summary>
    public IEnumerable<Origin> Related => Finding?.Related.Where(origin => origin.IsKnown) ?? [];

    /// <summary>Whether the input could not be checked for this reason.</summary>
    public bool IsFailure => Rule == YamlRules.YamlIsUnreadable || Rule == ToolRules.NotReadable;

    /// <summary>The level as a word.</summary>
    public string LevelWord => Word(Level);

    public static string Word(Level level) => level switch { Level.Error => "error", Level.Warning => "warning", _ => "info" };

    public static Remark Of(Finding finding) => new(finding.Rule, finding.Level, finding.Message, finding.Origin) { Finding = finding };

    /// <summary>Something that is wrong with a file as a whole: it has no line.</summary>
    public static Remark OfFile(RuleInfo rule, string file, string message) => new(rule, rule.Level, message, new Origin(file, 0, 0));
}
