using SvcDsl.Rules;

namespace SvcDsl.Emission;

/// <summary>What can go wrong with running <c>Define</c>, as opposed to what is wrong with the objects.</summary>
internal static class EmitRules
{
    public static readonly RuleInfo DefineFailed = new("SVC9001", "Define failed", Level.Error,
        "Define ended with an exception, so there are no objects to write.");

    public static readonly RuleInfo DefineDoesNotEnd = new("SVC9002", "Define does not end", Level.Error,
        "Define did not end in time, so there are no objects to write.");

    public static readonly RuleInfo SameName = new("SVC9003", "Two manifests have the same name", Level.Error,
        "The manifests would be written to the same file.");

    public static readonly RuleInfo UnusableName = new("SVC9004", "The name cannot be a file name", Level.Error,
        "The manifest could not be written, or would be written outside of the output directory.");
}
