namespace SvcDsl.Rules;

/// <summary>What is said of YAML files themselves and not of the objects in them.</summary>
internal static class YamlRules
{
    public static readonly RuleInfo YamlIsUnreadable = new("SVC9020", "The YAML cannot be read", Level.Error,
        "A file that holds Kubernetes objects is no YAML, so kubectl refuses it, and nothing behind the mistake is checked.");

    public static readonly RuleInfo DirectiveIsUnreadable = new("SVC9021", "A comment silences no rule", Level.Warning,
        "A comment 'svcdsl-disable' names no rule, or something that is none, so it has no effect.");

    public static IReadOnlyList<RuleInfo> All { get; } = [YamlIsUnreadable, DirectiveIsUnreadable];
}
