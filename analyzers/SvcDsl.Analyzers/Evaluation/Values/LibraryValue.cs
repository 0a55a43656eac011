using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>An object of .NET's base library that never changes, alive in this process: a culture, a comparer, a span of time.</summary>
internal sealed class LibraryValue(object instance, Origin origin) : Value(origin)
{
    public object Instance { get; } = instance;
}
