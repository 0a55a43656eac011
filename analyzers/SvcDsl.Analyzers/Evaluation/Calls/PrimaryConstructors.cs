using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>A parameter of a primary constructor lives as long as the object; it is held among the members, under a name no member can have.</summary>
internal static class PrimaryConstructors
{
    public static string MemberOf(IParameterSymbol parameter) => "(" + parameter.Name + ")";
}
