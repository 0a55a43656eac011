using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls.Numbers;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Sums and averages. Integers are added checked; floats are added as doubles.</summary>
internal static class Sums
{
    public static Value? Call(LinqCall linq, IReadOnlyList<Value> values)
    {
        LibraryCall call = linq.Call;
        if (values.FirstOrDefault(value => value is UnknownValue) is { } unknown)
            return unknown;
        if (values.Any(value => value is not ConstantValue))
            return null;
        ITypeSymbol type = call.Method.ReturnType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : call.Method.ReturnType;
        List<object> numbers = [.. values.Select(value => ((ConstantValue)value).Content).Where(content => content is not null).Select(content => content!)];
        if (linq.Name == "Average" && numbers.Count == 0)
            return SymbolEqualityComparer.Default.Equals(type, call.Method.ReturnType) ? throw call.Throws("there is no element") : call.Constant(null);
        try
        {
            object sum = Sum(numbers, Start(type, numbers));
            if (linq.Name == "Average")
                sum = sum is decimal exact ? exact / numbers.Count : System.Convert.ToDouble(sum, System.Globalization.CultureInfo.InvariantCulture) / numbers.Count;
            return NumericConversion.TryConvert(sum, type.SpecialType, isChecked: true, out object? result) ? call.Constant(result) : null;
        }
        catch (ArithmeticException)
        {
            throw call.Throws("a number does not fit its type");
        }
    }

    private static object Start(ITypeSymbol type, List<object> numbers) => type.SpecialType switch
    {
        SpecialType.System_Decimal => 0m,
        SpecialType.System_Int32 => 0,
        SpecialType.System_Single => 0d,
        SpecialType.System_Double when numbers.Count > 0 && numbers[0] is int or long => 0L,
        SpecialType.System_Double => 0d,
        _ => 0L,
    };

    private static object Sum(List<object> numbers, object sum)
    {
        foreach (object number in numbers)
        {
            object next = sum is double && number is float single ? (double)single : number;
            Arithmetic.TryCompute(BinaryOperatorKind.Add, sum, next, isChecked: true, out object? result);
            sum = result!;
        }

        return sum;
    }
}
