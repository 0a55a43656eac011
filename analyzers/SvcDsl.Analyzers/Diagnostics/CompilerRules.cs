using SvcDsl.Rules;

namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>What is said of the C# itself and not of the objects that it describes.</summary>
internal static class CompilerRules
{
    public static readonly RuleInfo ManifestClassIsUnusable = new("SVC9010", "The manifest class cannot be used", Level.Error,
        "A manifest is a partial class with a method 'static void Define(Manifest m)'; from any other class nothing is built, emitted or run.");

    public static readonly RuleInfo CallIsRefused = new("SVC9011", "The DSL refuses the call", Level.Error,
        "The call throws an exception when the manifest is built, so no YAML is written and nothing runs.");

    public static readonly RuleInfo ManifestIsNotEvaluated = new("SVC9012", "A part of the manifest is checked only by the build", Level.Info,
        "Something here is known only when the program runs, so the editor cannot check what depends on it; the build does, after it has run Define.");

    public static readonly RuleInfo SettingIsNotRead = new("SVC9013", "A setting cannot be read", Level.Warning,
        "A setting in .editorconfig has a value that means nothing, so the default is used instead.");

    public static readonly RuleInfo EvaluationFailed = new("SVC9019", "The evaluation failed", Level.Info,
        "A mistake in SvcDsl itself; the build checks the manifest all the same, after it has run Define.");

    public static IReadOnlyList<RuleInfo> All { get; } = [ManifestClassIsUnusable, CallIsRefused, ManifestIsNotEvaluated, SettingIsNotRead, EvaluationFailed];
}
