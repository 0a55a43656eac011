using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>What a variable holds that is another name of some place: a <c>ref</c> parameter or local. Nothing but a variable holds it.</summary>
internal sealed class ReferenceValue(Place place, Origin origin) : Value(origin)
{
    public Place Place { get; } = place;
}
