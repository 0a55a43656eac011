using System.Collections;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls;

/// <summary>
/// Methods whose result depends on nothing but their arguments, by signature or, where all overloads mean the same, by name. They are
/// written out instead of found by reflection, because this code runs on .NET Framework too, which has fewer of them.
/// </summary>
internal sealed class PureMethods : IEnumerable<KeyValuePair<string, Func<PureArguments, object?>>>
{
    /// <summary>The result where each culture, or each runtime, has its own.</summary>
    public static readonly object Unclear = new();

    private static readonly SymbolDisplayFormat TypeFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private readonly Dictionary<string, Func<PureArguments, object?>> methods = new(StringComparer.Ordinal);

    public Func<PureArguments, object?> this[string signature]
    {
        set => methods.Add(signature, value);
    }

    public LibraryMethod? Find(IMethodSymbol definition)
    {
        string signature = $"{definition.Name}({string.Join(",", definition.Parameters.Select(parameter => parameter.Type.ToDisplayString(TypeFormat)))})";
        return methods.TryGetValue(signature, out Func<PureArguments, object?>? method) || methods.TryGetValue(definition.Name, out method)
            ? call => Invoke(call, method)
            : null;
    }

    public IEnumerator<KeyValuePair<string, Func<PureArguments, object?>>> GetEnumerator() => methods.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Value? Invoke(LibraryCall call, Func<PureArguments, object?> method)
    {
        if (call.Receiver is UnknownValue unknown)
            return unknown;
        if (!call.Method.IsStatic && call.Receiver is ConstantValue { Content: null })
            throw call.Throws("the object is null");
        if (PureArguments.TryCreate(call, out UnknownValue? missing) is not { } arguments)
            return missing;
        try
        {
            return Wrap(call, method(arguments));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or ArithmeticException or NullReferenceException or IndexOutOfRangeException)
        {
            throw call.Throws(e is FormatException ? "a text has the wrong form" : e is ArithmeticException ? "a number does not fit its type" : "an argument is not allowed");
        }
    }

    private static Value Wrap(LibraryCall call, object? result)
    {
        switch (result)
        {
            case Value value:
                return value;
            case { } unclear when unclear == Unclear:
                return call.Unknown(OutsideWorld.Describe(call.Method) ?? "the result depends on the machine that runs the program");
            case string text:
                return text.Length > call.Interpreter.Limits.TextLength ? call.Unknown("the text is too long to be evaluated") : call.Interpreter.Paid(text, call.Origin);
            case IEnumerable items and not string:
                return call.Array(items.Cast<object?>().Select(item => (Value)call.Constant(item)));
            case null or bool or char or int or long or double or decimal or float or uint or ulong or short or ushort or byte or sbyte:
                return new ConstantValue(result, call.Origin) { Enum = result is not null && call.Method.ReturnType.TypeKind == TypeKind.Enum ? call.Method.ReturnType : null };
            default:
                return new LibraryValue(result, call.Origin);
        }
    }
}
