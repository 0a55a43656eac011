using System.Globalization;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Dsl;

/// <summary>
/// Turns evaluated arguments into real ones. What is not known gets a harmless stand-in and a note in the call's frame, so that the DSL
/// writes it down as unknown.
/// </summary>
internal static class DslArguments
{
    /// <summary>
    /// The argument for a parameter, or null in <paramref name="result"/> with a return value of false when there is no stand-in:
    /// an unknown handle, say.
    /// </summary>
    public static bool TryConvert(Value value, Type type, ITypeSymbol? symbol, out object? result, out Argument argument)
    {
        argument = new Argument(value.Origin, UnknownOf(value));
        result = null;
        Type plain = Nullable.GetUnderlyingType(type) ?? type;

        if (value is HostValue host)
        {
            result = host.Instance;
            return type.IsInstanceOfType(result);
        }

        if (type.IsArray)
            return TryConvertArray(value, type.GetElementType()!, symbol, out result, out argument);
        if (PairType.Of(plain) is { } pair)
            return TryConvertPair(value, pair, symbol, out result, out argument);
        if (value is UnknownValue)
            return TryStandIn(plain, out result);
        if (value is not ConstantValue constant)
            return false;
        if (constant.Content is null)
        {
            result = type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
            return true;
        }

        // Where an object is expected, the number of a member of an enum is not what the program would pass.
        return (constant.Enum is null || plain.IsEnum || plain.IsPrimitive) && TryConvertConstant(constant.Content, plain, out result);
    }

    private static Unknown? UnknownOf(Value value) => value switch
    {
        UnknownValue unknown => unknown.Reason,
        SequenceValue sequence => sequence.Unknown,
        _ => null,
    };

    private static bool TryStandIn(Type type, out object? result)
    {
        result = type == typeof(string) ? "" : type.IsPrimitive || type.IsEnum ? Activator.CreateInstance(type) : null;
        return result is not null;
    }

    private static bool TryConvertConstant(object content, Type type, out object? result)
    {
        result = null;
        if (type.IsEnum)
            result = Enum.ToObject(type, content) is var member && Enum.IsDefined(type, member) ? member : null;
        else if (type.IsInstanceOfType(content))
            result = content;
        else if (type.IsPrimitive && content is IConvertible convertible and not string)
            result = convertible.ToType(type, CultureInfo.InvariantCulture);
        return result is not null;
    }

    private static bool TryConvertArray(Value value, Type elementType, ITypeSymbol? symbol, out object? result, out Argument argument)
    {
        result = null;
        argument = new Argument(value.Origin, UnknownOf(value));
        if (value is UnknownValue or SequenceValue { Unknown: not null })
        {
            // Only a list of texts can say "and I do not know which"; a list of labels cannot.
            result = Array.CreateInstance(elementType, 0);
            return elementType == typeof(string);
        }

        if (value is ConstantValue { Content: null })
            return true;
        if (value is not SequenceValue sequence)
            return false;

        ITypeSymbol? elementSymbol = (symbol as IArrayTypeSymbol)?.ElementType;
        List<Value> values = [.. sequence.Elements];
        var elements = new Argument[values.Count];
        var items = Array.CreateInstance(elementType, values.Count);
        for (int i = 0; i < elements.Length; i++)
        {
            if (!TryConvert(values[i], elementType, elementSymbol, out object? item, out elements[i]))
                return false;
            items.SetValue(item, i);
        }

        argument = new Argument(value.Origin) { Elements = elements };
        result = items;
        return true;
    }

    private static bool TryConvertPair(Value value, PairType type, ITypeSymbol? symbol, out object? result, out Argument argument)
    {
        result = null;
        argument = new Argument(value.Origin, UnknownOf(value));
        var members = new NamedArgument[2];
        var items = new object?[2];
        string[] names = type.Names ?? TupleNames(symbol);
        for (int i = 0; i < 2; i++)
        {
            Value element = value is TupleValue tuple ? tuple.Elements[i] : value;
            if (element is not (ConstantValue or UnknownValue) || !TryConvert(element, type.Members[i], null, out items[i], out Argument member))
                return false;
            members[i] = new NamedArgument(names[i], member);
        }

        argument = new Argument(value.Origin, argument.Unknown) { Members = members };
        result = type.Constructor.Invoke(items);
        return true;
    }

    private static string[] TupleNames(ITypeSymbol? symbol) =>
        symbol is INamedTypeSymbol { IsTupleType: true } tuple ? [.. tuple.TupleElements.Select(element => element.Name)] : ["Item1", "Item2"];
}
