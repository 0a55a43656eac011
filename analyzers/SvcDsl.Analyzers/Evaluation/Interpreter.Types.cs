using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Types as values, and values seen as another type.</content>
internal sealed partial class Interpreter
{
    private Value TypeOf(ITypeOfOperation operation, Activation activation)
    {
        ITypeSymbol type = Close(operation.TypeOperand, activation)!;
        return TypeArguments.IsClosed(type) ? new TypeValue(type, At(operation, activation)) : GiveUp("the type is not known", operation, activation);
    }

    /// <summary>The properties of types and of spans.</summary>
    private static Value? BuiltInProperty(IPropertySymbol property, Value? receiver, Origin origin) => (receiver, property.Name) switch
    {
        (TypeValue type, nameof(Type.Name)) when type.Type is INamedTypeSymbol => new ConstantValue(type.Type.MetadataName, origin),
        (TypeValue type, nameof(Type.IsValueType)) => new ConstantValue(type.Type.IsValueType, origin),
        (ListValue { Unknown: null } span, "Length") when property.ContainingType.MetadataName is "Span`1" or "ReadOnlySpan`1" => new ConstantValue(span.Items.Count, origin),
        _ => null,
    };

    /// <summary>An object seen as another type: <c>as</c> may make it null, and a struct that is seen as an object is copied into a box.</summary>
    private Value CastObject(ObjectValue item, IConversionOperation conversion, Activation activation)
    {
        ITypeSymbol? type = Close(conversion.Type, activation);
        if (type is null || !TypeArguments.IsClosed(type))
            return item;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (!IsAlways(item.Type, type))
        {
            return conversion.IsTryCast
                ? new ConstantValue(null, At(conversion, activation))
                : throw new EvaluationAbandonedException(new("Define throws an exception here: the object is of another type", At(conversion, activation)));
        }

        if (!item.Type.IsValueType)
            return item;
        return type.IsValueType == item.IsBoxed ? item.Copy(boxed: !type.IsValueType) : item;
    }
}
