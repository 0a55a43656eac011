using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Calls.Strings;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Objects;

/// <summary>What every object can do, and the methods of enums.</summary>
internal static class ObjectMethods
{
    public static LibraryMethod? Find(IMethodSymbol definition) => definition switch
    {
        { MethodKind: MethodKind.Constructor } => null,
        { Name: "ToString", Parameters.Length: 0 or 1 } => ToText,
        { Name: "Equals" } => AreEqual,
        { Name: "ReferenceEquals" } => AreSame,
        { Name: "HasFlag" or "GetValues" or "GetNames" or "GetName" or "IsDefined" or "Parse" or "TryParse" } => Enums.Call,
        _ => null,
    };

    public static Value? ToText(LibraryCall call)
    {
        switch (call.Receiver)
        {
            case UnknownValue unknown:
                return unknown;
            case ConstantValue { Content: null } when call.Method.ContainingType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T:
                throw call.Throws("the object is null");
            case ConstantValue or LibraryValue when call.Arguments is [] or [ConstantValue { Content: string or null }]:
                string? format = (call.Arguments.FirstOrDefault() as ConstantValue)?.Content as string;
                return Text.TryFormat(call.Receiver, format) is { } text ? call.Interpreter.Paid(text, call.Origin) : call.Unknown("the text of a value depends on the machine that runs the program");
            default:
                return null;
        }
    }

    private static Value? AreEqual(LibraryCall call)
    {
        Value left = call.Receiver ?? call.Arguments[0];
        if (call.Receiver is ConstantValue { Content: null })
            throw call.Throws("the object is null");
        return call.Arguments.Length > 0 && IsSimple(left) && IsSimple(call.Arguments[^1]) ? call.Constant(call.AreEqual(left, call.Arguments[^1])) : null;
    }

    private static Value? AreSame(LibraryCall call) => (call.Arguments[0], call.Arguments[1]) switch
    {
        (ConstantValue { Content: null }, ConstantValue { Content: null }) => call.Constant(true),
        (ConstantValue { Content: null }, not UnknownValue) or (not UnknownValue, ConstantValue { Content: null }) => call.Constant(false),
        (HostValue one, HostValue two) => call.Constant(ReferenceEquals(one.Instance, two.Instance)),
        (ObjectValue { Type.IsValueType: false } one, ObjectValue { Type.IsValueType: false } two) => call.Constant(ReferenceEquals(one, two)),
        (ListValue one, ListValue two) => call.Constant(ReferenceEquals(one, two)),
        _ => null,
    };

    /// <summary>Whether nothing but a comparison happens, whatever comes of it.</summary>
    private static bool IsSimple(Value value) => value is ConstantValue or LibraryValue or TupleValue or HostValue or ObjectValue;
}
