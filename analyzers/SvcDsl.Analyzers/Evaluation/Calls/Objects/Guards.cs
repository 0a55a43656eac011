using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Objects;

/// <summary>Methods that throw or do nothing, and those that do nothing which a manifest could show.</summary>
internal static class Guards
{
    public static LibraryMethod? Find(IMethodSymbol definition) => definition switch
    {
        { ContainingType.Name: "Debug" or "GC", ReturnsVoid: true } => call => call.Arguments.All(argument => argument is ConstantValue or UnknownValue) ? call.Nothing : null,
        { Name: "ThrowIfNull" } => call => Check(call, value => value is ConstantValue { Content: null }),
        { Name: "ThrowIfNullOrEmpty" } => call => Check(call, value => string.IsNullOrEmpty(TextOf(value))),
        { Name: "ThrowIfNullOrWhiteSpace" } => call => Check(call, value => string.IsNullOrWhiteSpace(TextOf(value))),
        { Name: "ThrowIfNegative" } => call => Check(call, value => value is ConstantValue { Content: < 0 }),
        { Name: "ThrowIfNegativeOrZero" } => call => Check(call, value => value is ConstantValue { Content: <= 0 }),
        { Name: "ThrowIfZero" } => call => Check(call, value => value is ConstantValue { Content: 0 }),
        _ => null,
    };

    private static string? TextOf(Value value) => (value as ConstantValue)?.Content as string;

    private static Value? Check(LibraryCall call, Func<Value, bool> isRefused)
    {
        Value value = call.Arguments[0];
        bool isKnown = call.Method.Name == "ThrowIfNull" ? value is not UnknownValue : value is ConstantValue { Content: null or string or int };
        if (!isKnown)
            throw call.Interpreter.Thrown(call.Unknown("it is not known whether Define throws an exception here").Reason);
        return isRefused(value) ? throw call.Throws("an argument is not allowed") : call.Nothing;
    }
}
