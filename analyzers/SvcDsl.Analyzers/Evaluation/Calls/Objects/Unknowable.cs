using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Objects;

/// <summary>What only the machine that runs the program can say.</summary>
internal static class Unknowable
{
    public static LibraryMethod? Find(IMethodSymbol definition)
    {
        string? reason = definition.ReturnsVoid ? null : OutsideWorld.OfBaseLibrary(definition);
        return reason is null ? null : call => call.Arguments.All(argument => argument is ConstantValue or UnknownValue) ? call.Unknown(reason) : null;
    }
}
