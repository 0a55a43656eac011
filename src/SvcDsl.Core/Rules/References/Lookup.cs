using SvcDsl.Views;

namespace SvcDsl.Rules.References;

/// <summary>Finds what one object calls by name, and what may have been meant when it is not there.</summary>
internal sealed class Lookup(RuleContext context)
{
    /// <summary>Looking for what was meant is a courtesy: whoever has more of these errors has made one big mistake.</summary>
    private const int MaxSuggestions = 100;

    private int suggested;

    public ObjectIndex Index { get; } = context.Set.Index;

    /// <summary>What may have been meant by the name of an object that is not there.</summary>
    public Suggestion Suggest(string group, string kind, string name, string? ns)
    {
        if (ns is null || suggested++ >= MaxSuggestions)
            return Suggestion.None;
        IReadOnlyList<ObjectView> objects = Index.Of(group, kind);
        if (objects.FirstOrDefault(o => o.Name.IsKnown && o.Name.Value == name) is { } elsewhere)
        {
            string where = elsewhere.Namespace.IsKnown ? $"namespace '{elsewhere.Namespace.Value}'" : "the default namespace";
            return new Suggestion($"there is one in {where}, but names never lead out of their own namespace", null, elsewhere.Origin);
        }

        ObjectView? nearest = Spelling.Nearest(name, objects.Where(o => o.NamespaceKey == ns && o.Name.IsKnown), o => o.Name.Value!);
        return nearest is null ? Suggestion.None : new Suggestion($"did you mean '{nearest.NameText}'?", nearest.NameText, nearest.Origin);
    }

    /// <summary>Whether the set holds an object of this kind in that namespace; where it does not, somebody else makes these objects.</summary>
    public bool HasAny(string group, string kind, string? ns) => Index.Of(group, kind).Any(o => o.NamespaceKey == ns);
}
