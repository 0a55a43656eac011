using System.Globalization;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls;

/// <summary>The text of a value, as far as it does not depend on the culture of the machine that will run the program.</summary>
internal static class Text
{
    /// <summary>The text, or null when it is not certain.</summary>
    public static string? Format(object? content) => content switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "True" : "False",
        char letter => letter.ToString(),

        // The sign of a negative number is the culture's.
        int number when number >= 0 => number.ToString(CultureInfo.InvariantCulture),
        long number when number >= 0 => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The text of a hole in an interpolated string, or null when it is not certain.</summary>
    public static string? TryFormat(Value value, ITypeSymbol? type, string? format)
    {
        switch (value)
        {
            case ConstantValue constant when type is INamedTypeSymbol { TypeKind: TypeKind.Enum } kind:
                return format is null ? EnumName(kind, constant.Content) : null;
            case ConstantValue { Content: not string } when type is ITypeParameterSymbol:
                // It may be a member of an enum.
                return null;
            case ConstantValue { Content: int number and >= 0 } when format is not null && IsIntegerFormat(format):
                return number.ToString(format, CultureInfo.InvariantCulture);
            case ConstantValue constant when format is null:
                return Format(constant.Content);
            case HostValue { Instance: ServiceReference reference } when format is null:
                return reference.Render(reference.Service).Value as string;
            default:
                return null;
        }
    }

    private static bool IsIntegerFormat(string format) => format.Length is > 0 and < 4 && format[0] is 'D' or 'd' or 'X' or 'x' or '0' && format.All(letter => letter is 'D' or 'd' or 'X' or 'x' || char.IsDigit(letter));

    private static string? EnumName(INamedTypeSymbol type, object? content) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, content))?.Name;
}
