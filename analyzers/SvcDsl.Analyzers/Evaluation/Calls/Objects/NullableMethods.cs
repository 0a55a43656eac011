using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Objects;

/// <summary>The members of values that may be null.</summary>
internal static class NullableMethods
{
    public static LibraryMethod? Find(IMethodSymbol definition) => definition.Name is "get_HasValue" or "get_Value" or "GetValueOrDefault" or "ToString" ? Call : null;

    private static Value? Call(LibraryCall call)
    {
        bool isNull = call.Receiver is ConstantValue { Content: null };
        if (call.Receiver is null or UnknownValue)
            return call.Receiver;
        return call.Method.Name switch
        {
            "get_HasValue" => call.Constant(!isNull),
            "get_Value" => isNull ? throw call.Throws("there is no value") : call.Receiver,
            "GetValueOrDefault" => !isNull ? call.Receiver : call.Arguments.FirstOrDefault() ?? call.DefaultOf(call.Method.ReturnType),
            _ => ObjectMethods.ToText(call),
        };
    }
}
