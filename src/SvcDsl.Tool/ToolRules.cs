using SvcDsl.Rules;

namespace SvcDsl.Tool;

/// <summary>What the command has to say of its input, as opposed to what is wrong with the objects.</summary>
internal static class ToolRules
{
    public static readonly RuleInfo SettingIsMalformed = new("SVC9013", "A setting cannot be read", Level.Warning,
        "The default is used instead.");

    public static readonly RuleInfo NotReadable = new("SVC9023", "The file cannot be read", Level.Error,
        "Nothing in it is checked.");

    public static readonly RuleInfo UnusedDirective = new("SVC9022", "A svcdsl-disable comment silences nothing", Level.Info,
        "The mistake is gone, or the comment stands at the wrong place; it would hide the next one.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [SettingIsMalformed, .. YamlRules.All, UnusedDirective, NotReadable];
}
