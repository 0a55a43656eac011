using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>What a variable of a type holds before anybody sets it.</content>
internal sealed partial class Interpreter
{
    private Value Default(IOperation operation, Activation activation) =>
        (operation.Type is { } type ? DefaultOf(Close(type, activation)!, At(operation, activation)) : null)
            ?? GiveUp("the default of this type is not evaluated", operation, activation);

    /// <summary>The default of a type; null when it is not known.</summary>
    internal Value? DefaultOf(ITypeSymbol type, Origin origin)
    {
        if (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return new ConstantValue(null, origin);
        object? zero = Zero(((type as INamedTypeSymbol)?.EnumUnderlyingType ?? type).SpecialType);
        if (zero is not null)
            return new ConstantValue(zero, origin) { Enum = EnumOf(type) };
        if (DslMembers.IsDsl(type))
            return dsl.TypeOf(type) is { IsValueType: true } own ? new HostValue(Activator.CreateInstance(own)!, origin) : null;
        return type switch
        {
            INamedTypeSymbol { IsTupleType: true } tuple => DefaultTuple(tuple, origin),
            INamedTypeSymbol { TypeKind: TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false } own => DefaultObject(own, origin),
            _ => null,
        };
    }

    private TupleValue? DefaultTuple(INamedTypeSymbol tuple, Origin origin)
    {
        Value?[] elements = [.. tuple.TupleElements.Select(element => DefaultOf(element.Type, origin))];
        return elements.Contains(null) ? null : new TupleValue(elements!, origin);
    }

    /// <summary>An object of which no code has run yet; what it holds and has no known default is unknown.</summary>
    private ObjectValue DefaultObject(INamedTypeSymbol type, Origin origin)
    {
        var item = new ObjectValue(type, origin);
        for (INamedTypeSymbol? current = type; current is not null && !current.DeclaringSyntaxReferences.IsEmpty; current = current.BaseType)
        {
            foreach (IFieldSymbol field in current.GetMembers().OfType<IFieldSymbol>())
            {
                if (!field.IsStatic)
                    item[field] = DefaultOf(field.Type, origin) ?? new UnknownValue(new Unknown($"the default of '{field.Type.Name}' is not evaluated", origin));
            }
        }

        return item;
    }

    private static object? Zero(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => false,
        SpecialType.System_Char => '\0',
        SpecialType.System_SByte => (sbyte)0,
        SpecialType.System_Byte => (byte)0,
        SpecialType.System_Int16 => (short)0,
        SpecialType.System_UInt16 => (ushort)0,
        SpecialType.System_Int32 => 0,
        SpecialType.System_UInt32 => 0u,
        SpecialType.System_Int64 => 0L,
        SpecialType.System_UInt64 => 0ul,
        SpecialType.System_Single => 0f,
        SpecialType.System_Double => 0d,
        SpecialType.System_Decimal => 0m,
        _ => null,
    };
}
