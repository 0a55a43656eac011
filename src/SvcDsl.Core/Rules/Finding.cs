using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules;

/// <summary>Something that a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Object">The object that has to be changed.</param>
/// <param name="Path">The field in that object, as Kubernetes writes paths: <c>spec.ports[0].targetPort</c>.</param>
/// <param name="Message">One sentence that names the object, the field, the value, why it fails and what would be right.</param>
/// <param name="Origin">The innermost piece that the author can edit.</param>
internal sealed record Finding(RuleInfo Rule, ObjectView Object, string Path, string Message, Origin Origin)
{
    /// <summary>The rule's level, or a lower one for a milder case.</summary>
    public Level Level { get; init; } = Rule.Level;

    /// <summary>The other ends of the relation: the Deployment whose labels nearly match, say.</summary>
    public IReadOnlyList<Origin> Related { get; init; } = [];

    /// <summary>What a code fix needs, by the keys of <see cref="FixKeys"/>; empty when there is no mechanical fix.</summary>
    public IReadOnlyDictionary<string, string> Fix { get; init; } = new Dictionary<string, string>();
}
