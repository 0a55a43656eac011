namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

/// <summary>Constructs that belong together: one section of docs/evaluator.md.</summary>
internal abstract class ConstructGroup
{
    public static IReadOnlyList<ConstructGroup> All { get; } =
    [
        .. typeof(ConstructGroup).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ConstructGroup)))
            .Select(type => (ConstructGroup)Activator.CreateInstance(type)!)
            .OrderBy(group => group.Title, StringComparer.Ordinal),
    ];

    /// <summary>The heading of the section.</summary>
    public abstract string Title { get; }

    public abstract IReadOnlyList<Construct> Constructs { get; }
}
