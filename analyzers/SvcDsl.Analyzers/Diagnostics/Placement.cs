using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>
/// Where a diagnostic is shown. What a helper holds is shown where <c>Define</c> itself calls the helper, because that use is what has
/// gone wrong; the piece to edit comes first among the other places, then the calls between the two. What was handed to a helper as an
/// argument is shown at the argument.
/// </summary>
/// <param name="Primary">The place.</param>
/// <param name="Edit">The piece that has to be edited.</param>
/// <param name="Others">The piece to edit, when it is not the place itself, and the calls between.</param>
internal sealed record Placement(Location Primary, Location Edit, ImmutableArray<Location> Others)
{
    /// <summary>The outermost place of an origin that can be reported; null when there is none.</summary>
    public static Placement? Of(Origin origin, SourceScope scope)
    {
        List<Location> places = [.. Chain(origin).Select(scope.Find).OfType<Location>()];
        int primary = places.FindLastIndex(scope.CanReport);
        return primary < 0 ? null : new Placement(places[primary], places[0], [.. places.Take(primary)]);
    }

    /// <summary>The place itself, also when it lies in a helper; null when nothing can be reported there.</summary>
    public static Placement? Exactly(Origin origin, SourceScope scope) =>
        scope.Find(origin) is { } place && scope.CanReport(place)
            ? new Placement(place, place, [.. Chain(origin).Skip(1).Select(scope.Find).OfType<Location>()])
            : Of(origin, scope);

    /// <summary>The place, for something that lies where nothing can be reported; it points there all the same.</summary>
    public Placement InsteadOf(Origin origin, SourceScope scope) => new(Primary, Primary, [.. Chain(origin).Select(scope.Find).OfType<Location>().Where(place => place != Primary)]);

    private static IEnumerable<Origin> Chain(Origin origin)
    {
        Origin inner = origin;
        yield return inner;
        for (Origin? caller = origin.Caller; caller is not null; caller = caller.Caller)
        {
            if (IsInside(inner, caller))
                continue;
            yield return caller;
            inner = caller;
        }
    }

    /// <summary>A lambda that stands in the call which runs it is like the body of a loop: nobody uses it from elsewhere.</summary>
    private static bool IsInside(Origin inner, Origin caller) =>
        inner is SyntaxOrigin { Node: { SyntaxTree: var tree, Span: var span } } && caller is SyntaxOrigin { Node: var call }
        && call.SyntaxTree == tree && call.Span.Contains(span);
}
