using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>The primitive types of a compilation, and those of this process.</summary>
internal static class SpecialTypes
{
    public static Type? TypeOf(ITypeSymbol type) => TypeOf(((type as INamedTypeSymbol)?.EnumUnderlyingType ?? type).SpecialType);

    public static Type? TypeOf(SpecialType type) => type switch
    {
        SpecialType.System_String => typeof(string),
        SpecialType.System_Boolean => typeof(bool),
        SpecialType.System_Char => typeof(char),
        SpecialType.System_SByte => typeof(sbyte),
        SpecialType.System_Byte => typeof(byte),
        SpecialType.System_Int16 => typeof(short),
        SpecialType.System_UInt16 => typeof(ushort),
        SpecialType.System_Int32 => typeof(int),
        SpecialType.System_UInt32 => typeof(uint),
        SpecialType.System_Int64 => typeof(long),
        SpecialType.System_UInt64 => typeof(ulong),
        SpecialType.System_Single => typeof(float),
        SpecialType.System_Double => typeof(double),
        SpecialType.System_Decimal => typeof(decimal),
        _ => null,
    };
}
