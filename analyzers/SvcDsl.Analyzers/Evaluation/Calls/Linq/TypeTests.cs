using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Calls.Numbers;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Of which type a value is.</summary>
internal static class TypeTests
{
    /// <summary>Whether the value is of the type; null when it is not known.</summary>
    public static bool? IsOf(Value value, ITypeSymbol type)
    {
        switch (value)
        {
            case UnknownValue:
                return null;
            case ConstantValue { Content: null }:
                return false;
            case var _ when type.SpecialType == SpecialType.System_Object:
                return true;
            case ConstantValue { Enum: { } kind }:
                return type.TypeKind is TypeKind.Enum or TypeKind.Class or TypeKind.Struct && type.SpecialType is not (SpecialType.System_Enum or SpecialType.System_ValueType)
                    ? SymbolEqualityComparer.Default.Equals(kind, type)
                    : null;
            case ConstantValue { Content: { } content } when SpecialTypes.TypeOf(type) is { } primitive && type.TypeKind != TypeKind.Enum:
                return content.GetType() == primitive;
            case ConstantValue when type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Enum, SpecialType: SpecialType.None }:
                return false;
            case ObjectValue item when type.TypeKind is TypeKind.Class or TypeKind.Struct && type.SpecialType == SpecialType.None:
                return Inherits(item.Type, type);
            case ObjectValue when SpecialTypes.TypeOf(type) is not null:
                return false;
            default:
                return null;
        }
    }

    private static bool Inherits(INamedTypeSymbol type, ITypeSymbol wanted)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, wanted))
                return true;
        }

        return false;
    }
}
