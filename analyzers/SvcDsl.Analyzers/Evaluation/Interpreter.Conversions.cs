using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls.Numbers;
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
            return Operator(method, conversion.ConstrainedToType, [operand], IsLifted(conversion, method), conversion, activation)
                ?? CallLibrary(method, null, [operand], conversion, activation) ?? GiveUp("the conversion is not evaluated", conversion, activation);
        }

        // Its culture is chosen by whoever makes a text of it.
        if (conversion is { Type.Name: nameof(FormattableString) or nameof(IFormattable), Operand: IInterpolatedStringOperation pieces })
            return InPieces(pieces, activation);
        return Evaluate(conversion.Operand, activation) switch
        {
            ObjectValue item => CastObject(item, conversion, activation),
            ConstantValue constant => ConvertConstant(constant, conversion, activation),
            var value => value,
        };
    }

    private Value ConvertConstant(ConstantValue constant, IConversionOperation conversion, Activation activation)
    {
        ITypeSymbol? type = Close(conversion.Type, activation);
        bool isNullable = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        if (isNullable)
            type = ((INamedTypeSymbol)type!).TypeArguments[0];
        if (constant.Content is null)
        {
            return type is { IsValueType: true } && !isNullable
                ? throw Throws("null is converted to a value", conversion, activation)
                : constant;
        }

        bool isUnboxing = Close(conversion.Operand.Type, activation) is { IsReferenceType: true } or ITypeParameterSymbol;
        if (type is null or ITypeParameterSymbol || type.IsReferenceType && !(isUnboxing && type.SpecialType == SpecialType.System_String))
            return constant;
        ITypeSymbol? kind = EnumOf(type);
        if (isUnboxing)
        {
            if (constant.Content.GetType() == SpecialTypes.TypeOf(type) && SymbolEqualityComparer.Default.Equals(constant.Enum, kind))
                return constant;
            if (conversion.IsTryCast)
                return new ConstantValue(null, constant.Origin);
            return constant.Enum is null && kind is null && SpecialTypes.TypeOf(type) is not null
                ? throw Throws("the object is of another type", conversion, activation)
                : GiveUp("the conversion is not evaluated", conversion, activation);
        }

        return ConvertTo(constant, type, conversion.IsChecked, conversion, activation) ?? (Value)GiveUp("the value does not fit the type", conversion, activation);
    }

    /// <summary>The value in another numeric type; null when it is not certain.</summary>
    private ConstantValue? ConvertTo(ConstantValue constant, ITypeSymbol type, bool isChecked, IOperation site, Activation activation)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        SpecialType target = ((type as INamedTypeSymbol)?.EnumUnderlyingType ?? type).SpecialType;
        if (constant.Content is null || constant.Content.GetType() == SpecialTypes.TypeOf(target))
            return constant.Content is null ? constant : new ConstantValue(constant.Content, constant.Origin) { Enum = EnumOf(type) };
        try
        {
            return NumericConversion.TryConvert(constant.Content, target, isChecked, out object? converted)
                ? new ConstantValue(converted, constant.Origin) { Enum = EnumOf(type) }
                : null;
        }
        catch (OverflowException)
        {
            throw Throws("the value does not fit the type", site, activation);
        }
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

    /// <summary>The enum of which the values of a type are; null when it is no enum.</summary>
    private static ITypeSymbol? EnumOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? EnumOf(nullable.TypeArguments[0]) : type?.TypeKind == TypeKind.Enum ? type : null;

    /// <summary>The program throws an exception; what happens then is not for an evaluation to say.</summary>
    private Exception Throws(string reason, IOperation site, Activation activation) =>
        Thrown(new($"Define throws an exception here: {reason}", At(site, activation)));
}
