namespace SvcDsl.Analyzers.Evaluation;

/// <summary>
/// How much one evaluation may do. Beyond a limit the rest is not known: SVC9012 says so at the place, the rules are silent, and the build
/// checks the manifest after it has run <c>Define</c>. Each limit has a key in <c>.editorconfig</c>.
/// </summary>
internal sealed record EvaluationLimits
{
    public const string StepsKey = "svcdsl.evaluation_steps";

    public const string CallDepthKey = "svcdsl.evaluation_call_depth";

    public const string TextLengthKey = "svcdsl.evaluation_text_length";

    public const string ObjectsKey = "svcdsl.evaluation_objects";

    public static readonly EvaluationLimits Default = new();

    /// <summary>Operations of one <c>Define</c>: about ten times what 10,000 Deployments with Services in a loop need.</summary>
    public int Steps { get; init; } = 5_000_000;

    /// <summary>Calls inside calls: helpers that call helpers are few, a recursion without an end is deep.</summary>
    public int CallDepth { get; init; } = 64;

    /// <summary>Characters of one string: longer ones come from code that has gone astray.</summary>
    public int TextLength { get; init; } = Budget.MaxTextLength;

    /// <summary>Objects of one manifest: more than any cluster takes, and a loop without an end makes them in a second or two.</summary>
    public int Objects { get; init; } = 50_000;
}
