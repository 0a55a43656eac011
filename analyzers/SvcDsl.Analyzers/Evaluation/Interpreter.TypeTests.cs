using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Whether a value is of a type. True and false are certain; null is "not known".</content>
internal sealed partial class Interpreter
{
    private Value IsType(IIsTypeOperation test, Activation activation)
    {
        Value value = Evaluate(test.ValueOperand, activation);
        if (test.ValueOperand.Type is { } declared && IsOfType(value, declared, test.TypeOperand, activation) is { } known)
            return Constant(known != test.IsNegated, test, activation);
        return value as UnknownValue ?? Unknown("the type of the value is not known", test, activation);
    }

    private bool? IsOfType(Value value, ITypeSymbol declared, ITypeSymbol type, Activation activation) => IsOfType(value, Close(declared, activation)!, Close(type, activation)!);

    /// <summary>Whether a value, seen as one type, is of another.</summary>
    private bool? IsOfType(Value value, ITypeSymbol declared, ITypeSymbol type)
    {
        if (value is UnknownValue)
            return null;
        if (value is ConstantValue { Content: null })
            return false;
        if (declared is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            declared = nullable.TypeArguments[0];
        if (IsAlways(declared, type))
            return true;

        // Where only a type parameter, or a wider number, is seen, what the value really is may have been forgotten.
        if (declared.TypeKind == TypeKind.TypeParameter || HasTypeParameter(type))
            return null;
        if (value is ListValue && (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.DeclaringSyntaxReferences.IsEmpty))
            return false;
        return ExactType(value) is { } exact && !HasTypeParameter(exact) ? IsAlways(exact, type) : null;
    }

    private ITypeSymbol? ExactType(Value value) => value switch
    {
        ObjectValue item => item.Type,
        HostValue host => models.Compilation.GetTypeByMetadataName(host.Instance.GetType().FullName!),
        ConstantValue { Enum: { } own } => own,
        ConstantValue { Content: { } content } => SpecialTypeOf(content) is var special and not SpecialType.None ? models.Compilation.GetSpecialType(special) : null,
        _ => null,
    };

    private static SpecialType SpecialTypeOf(object content) => content switch
    {
        string => SpecialType.System_String,
        bool => SpecialType.System_Boolean,
        char => SpecialType.System_Char,
        int => SpecialType.System_Int32,
        long => SpecialType.System_Int64,
        double => SpecialType.System_Double,
        _ => SpecialType.None,
    };

    private bool IsAlways(ITypeSymbol from, ITypeSymbol to)
    {
        Conversion conversion = ((CSharpCompilation)models.Compilation).ClassifyConversion(from, to);
        return conversion.IsIdentity || conversion.IsImplicit && (conversion.IsReference || conversion.IsBoxing);
    }

    private static bool HasTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasTypeParameter) || named.ContainingType is { } outer && HasTypeParameter(outer),
        _ => false,
    };
}
