using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>The methods that every object has.</content>
internal sealed partial class Interpreter
{
    /// <summary>The result; null when it is another method, or not known.</summary>
    private Value? CallOfObject(IMethodSymbol method, Value? receiver, Value[] arguments, IInvocationOperation site, Activation activation)
    {
        switch (method.Name)
        {
            case nameof(ToString) when arguments.Length == 0 && (receiver is ObjectValue or TupleValue or ConstantValue { Enum: not null }):
                return TextOf(receiver, Close(site.Instance?.Type, activation), site, activation) is { } text ? Paid(text, At(site, activation)) : null;
            case nameof(Equals) when arguments.Length == 1 && (receiver is ObjectValue or TupleValue or TypeValue or ConstantValue { Enum: not null }):
                return AreEquivalent(receiver, arguments[0]) is { } equal ? Constant(equal, site, activation) : null;
            case nameof(Equals) when arguments.Length == 2 && method.ContainingType.SpecialType == SpecialType.System_Object:
                return AreEquivalent(arguments[0], arguments[1]) is { } both ? Constant(both, site, activation) : null;
            case nameof(ReferenceEquals) when arguments.Length == 2 && method.ContainingType.SpecialType == SpecialType.System_Object:
                return AreSame(arguments[0], arguments[1]) is { } same ? Constant(same, site, activation) : null;
            case nameof(Enum.HasFlag) when receiver is ConstantValue { Enum: { } kind, Content: { } flags } && arguments is [ConstantValue { Content: { } flag } other] && SymbolEqualityComparer.Default.Equals(kind, other.Enum):
                return Constant((Bits(flags) & Bits(flag)) == Bits(flag), site, activation);
            case nameof(GetType) when arguments.Length == 0 && receiver is ObjectValue item:
                return new TypeValue(item.Type, At(site, activation));
            default:
                return null;
        }
    }

    private static long Bits(object number) => number is ulong large ? unchecked((long)large) : System.Convert.ToInt64(number, CultureInfo.InvariantCulture);
}
