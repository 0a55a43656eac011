using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Conversions.</content>
internal sealed partial class Interpreter
{
    private Value Convert(IConversionOperation conversion, Activation activation)
    {
        if (conversion.OperatorMethod is { } method)
        {
            Value operand = Own(Evaluate(conversion.Operand, activation));
            if (DslMembers.IsDsl(method))
                return InvokeDsl(method, null, [operand], conversion.Operand, activation);
            if (operand is UnknownValue)
                return operand;
            return IsInterpretable(method)
                ? Call(method, null, [operand], At(conversion, activation), activation.Method.Depth + 1)!
                : GiveUp("the conversion is not evaluated", conversion, activation);
        }

        Value value = Evaluate(conversion.Operand, activation);
        if (value is not ConstantValue constant || constant.Content is null or string)
            return value;
        if (conversion.Type is { IsReferenceType: true } or ITypeParameterSymbol && IsEnum(conversion.Operand.Type))
            return GiveUp("a boxed value of an enum is not evaluated", conversion, activation);

        ITypeSymbol? type = conversion.Type;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
            type = underlying;
        return TryConvert(constant.Content, type?.SpecialType ?? SpecialType.None, conversion.IsChecked, out object? converted)
            ? new ConstantValue(converted, constant.Origin)
            : GiveUp("the value does not fit the type", conversion, activation);
    }

    /// <summary>The conversion of each element, where a sequence of one type is walked through as one of another.</summary>
    private Value ConvertElement(Value element, CommonConversion conversion, IOperation site, Activation activation)
    {
        if (!conversion.Exists || conversion.IsIdentity || conversion.IsReference)
            return element;
        return conversion.MethodSymbol is { } method && DslMembers.IsDsl(method)
            ? InvokeDsl(method, null, [Own(element)], site, activation)
            : GiveUp("this conversion of elements is not evaluated", site, activation);
    }

    /// <summary>A member of an enum is held as its number; where only an object is seen, it would be taken for one.</summary>
    private static bool IsEnum(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? IsEnum(nullable.TypeArguments[0]) : type?.TypeKind == TypeKind.Enum;

    private static bool TryConvert(object content, SpecialType type, bool isChecked, out object? converted)
    {
        converted = content;
        try
        {
            switch (type)
            {
                case SpecialType.System_Int32 when content is not int:
                    converted = isChecked || content is not long number ? System.Convert.ToInt32(content is char letter ? (int)letter : content, CultureInfo.InvariantCulture) : unchecked((int)number);
                    return content is not (double or float or decimal);
                case SpecialType.System_Int64 when content is not long:
                    converted = System.Convert.ToInt64(content is char letter64 ? (int)letter64 : content, CultureInfo.InvariantCulture);
                    return content is not (double or float or decimal);
                case SpecialType.System_Double when content is not double:
                    converted = System.Convert.ToDouble(content, CultureInfo.InvariantCulture);
                    return true;
                case SpecialType.System_UInt16 or SpecialType.System_Int16 or SpecialType.System_Byte or SpecialType.System_UInt32 or SpecialType.System_Char:
                    converted = System.Convert.ChangeType(content, type switch
                    {
                        SpecialType.System_UInt16 => typeof(ushort),
                        SpecialType.System_Int16 => typeof(short),
                        SpecialType.System_Byte => typeof(byte),
                        SpecialType.System_UInt32 => typeof(uint),
                        _ => typeof(char),
                    }, CultureInfo.InvariantCulture);
                    return content is not (double or float or decimal);
                case SpecialType.System_SByte or SpecialType.System_UInt64 or SpecialType.System_Single or SpecialType.System_Decimal:
                    // The operators below know none of them, and an int in their place would overflow and round differently.
                    return false;
                default:
                    return true;
            }
        }
        catch (Exception e) when (e is OverflowException or InvalidCastException)
        {
            return false;
        }
    }
}
