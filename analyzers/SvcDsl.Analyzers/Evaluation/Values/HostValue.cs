using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>An object of the DSL itself, alive in this process.</summary>
internal sealed class HostValue(object instance, Origin origin) : Value(origin)
{
    public object Instance { get; } = instance;
}
