using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SvcDsl.Provenance;
using SvcDsl.Rules;

namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>Makes diagnostics out of findings.</summary>
internal sealed class DiagnosticFactory
{
    private readonly SourceScope scope;
    private readonly Placement fallback;

    /// <summary>For a manifest: what lies nowhere is said at its class.</summary>
    public DiagnosticFactory(Compilation compilation, INamedTypeSymbol manifest, ProjectYaml yaml)
        : this(new SourceScope(compilation, yaml), scope => manifest.Locations.FirstOrDefault(scope.CanReport) ?? manifest.Locations[0])
    {
    }

    public DiagnosticFactory(Compilation compilation, Location otherwise, ProjectYaml yaml)
        : this(new SourceScope(compilation, yaml), _ => otherwise)
    {
    }

    private DiagnosticFactory(SourceScope scope, Func<SourceScope, Location> otherwise)
    {
        this.scope = scope;
        Location place = otherwise(scope);
        fallback = new Placement(place, place, []);
    }

    /// <summary>One diagnostic for all objects for which a rule finds the same piece of source wrong: a loop may make many of them.</summary>
    public IEnumerable<Diagnostic> Create(IEnumerable<Finding> findings) => findings
        .Select(finding => (Finding: finding, Place: Placement.Of(finding.Origin, scope) ?? (Placement.Of(finding.Object.Origin, scope) ?? fallback).InsteadOf(finding.Origin, scope)))
        .GroupBy(item => (item.Finding.Rule.Id, item.Finding.Level, item.Place.Primary, item.Place.Edit))
        .Select(group => Create([.. group.Select(item => item.Finding)], group.First().Place));

    /// <summary>A mistake in the use of the DSL.</summary>
    public Diagnostic Create(RuleInfo rule, string message, Origin origin) =>
        Create(rule, rule.Level, message, Placement.Of(origin, scope) ?? fallback, [], ImmutableDictionary<string, string?>.Empty);

    /// <summary>Something that is said of the very place, and not of its use.</summary>
    public Diagnostic CreateExactly(RuleInfo rule, string message, Origin origin) =>
        Create(rule, rule.Level, message, Placement.Exactly(origin, scope) ?? fallback, [], ImmutableDictionary<string, string?>.Empty);

    private Diagnostic Create(IReadOnlyList<Finding> group, Placement place)
    {
        Finding first = group[0];
        return Create(first.Rule, first.Level, first.Message + Others(group), place, first.Related, Agreed(group));
    }

    /// <summary>Where the other end was written; when one piece of a helper made both, where the helper was used for it.</summary>
    private Location? OtherEnd(Origin origin, Placement place)
    {
        Location? end = scope.Find(origin);
        if (end == place.Edit)
            end = Placement.Of(origin, scope)?.Primary;
        return end == place.Primary ? null : end;
    }

    private static string Others(IReadOnlyList<Finding> group)
    {
        const int MaxNamed = 3;
        List<string> others = [.. group.Select(finding => finding.Object.ToString()).Where(name => name != group[0].Object.ToString()).Distinct()];
        if (others.Count == 0)
            return "";
        string more = others.Count > MaxNamed ? string.Format(CultureInfo.InvariantCulture, " and {0} more", others.Count - MaxNamed) : "";
        return $" (the same for {string.Join(", ", others.Take(MaxNamed))}{more})";
    }

    /// <summary>What fits all findings of a group; one edit cannot do several things.</summary>
    private static ImmutableDictionary<string, string?> Agreed(IReadOnlyList<Finding> group) => group[0].Fix
        .Where(pair => group.All(finding => finding.Fix.TryGetValue(pair.Key, out string? value) && value == pair.Value))
        .ToImmutableDictionary(pair => pair.Key, pair => (string?)pair.Value);

    private Diagnostic Create(RuleInfo rule, Level level, string message, Placement place, IReadOnlyList<Origin> related, ImmutableDictionary<string, string?> properties)
    {
        List<Location> others = [.. place.Others];
        if (place.Edit != place.Primary)
            properties = properties.Add(PlaceKeys.Edit, "0");
        List<Location?> pointedTo = [.. related.Select(origin => OtherEnd(origin, place))];
        if (pointedTo.Count > 0 && pointedTo[0] is not null)
            properties = properties.Add(PlaceKeys.Related, others.Count.ToString(CultureInfo.InvariantCulture));
        others.AddRange(pointedTo.OfType<Location>());
        return Diagnostic.Create(Descriptors.Of(rule), place.Primary, Descriptors.Severity(level), others, properties, message);
    }
}
