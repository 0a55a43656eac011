using Microsoft.CodeAnalysis;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>What <c>typeof</c> says.</summary>
internal sealed class TypeValue(ITypeSymbol type, Origin origin) : Value(origin)
{
    public ITypeSymbol Type { get; } = type;
}
