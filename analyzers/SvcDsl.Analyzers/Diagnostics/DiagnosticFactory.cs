using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SvcDsl.Provenance;
using SvcDsl.Rules;

namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>Makes diagnostics out of findings.</summary>
internal sealed class DiagnosticFactory(Compilation compilation, Location fallback)
{
    public Diagnostic Create(Finding finding, string suffix)
    {
        Location place = Locations.Of(finding.Origin, compilation) ?? Locations.Of(finding.Object.Origin, compilation) ?? fallback;
        return Create(finding.Rule, finding.Level, finding.Message + suffix, place, finding.Related.Concat(Callers(finding.Origin)), finding.Fix);
    }

    public Diagnostic Create(RuleInfo rule, string message, Origin origin) =>
        Create(rule, rule.Level, message, Locations.Of(origin, compilation) ?? fallback, Callers(origin), ImmutableDictionary<string, string>.Empty);

    private Diagnostic Create(RuleInfo rule, Level level, string message, Location place, IEnumerable<Origin> related, IReadOnlyDictionary<string, string> fix) =>
        Diagnostic.Create(
            Descriptors.Of(rule),
            place,
            Descriptors.Severity(level),
            related.Select(origin => Locations.Of(origin, compilation)).OfType<Location>(),
            fix.ToImmutableDictionary(pair => pair.Key, pair => (string?)pair.Value),
            message);

    private static IEnumerable<Origin> Callers(Origin origin)
    {
        for (Origin? caller = origin.Caller; caller is not null; caller = caller.Caller)
            yield return caller;
    }
}
