using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Calls.Strings;

namespace SvcDsl.Analyzers.Evaluation.Calls.Numbers;

/// <summary>The conversions of <see cref="Convert"/>: checked, and fractions are rounded to even.</summary>
internal static class ConvertMethods
{
    public static PureMethods Table { get; } = new()
    {
        ["ToString"] = a => a.IsOpaque(0) || a.Count == 2 && a[1] is int ? PureMethods.Unclear : Text.TryFormat(a.Value(0), null, a.Count == 2 && a.IsInvariant(1)) ?? PureMethods.Unclear,
        ["ToBoolean(bool)"] = a => a.Bool(0),
        ["ToBoolean(int)"] = a => a.Int(0) != 0,
        ["ToBoolean(string)"] = a => a.MaybeText(0) is { } text ? bool.Parse(text) : false,
        ["ToChar(int)"] = a => checked((char)a.Int(0)),
        ["ToSByte"] = a => ToNumber(a, SpecialType.System_SByte),
        ["ToByte"] = a => ToNumber(a, SpecialType.System_Byte),
        ["ToInt16"] = a => ToNumber(a, SpecialType.System_Int16),
        ["ToUInt16"] = a => ToNumber(a, SpecialType.System_UInt16),
        ["ToInt32"] = a => ToNumber(a, SpecialType.System_Int32),
        ["ToUInt32"] = a => ToNumber(a, SpecialType.System_UInt32),
        ["ToInt64"] = a => ToNumber(a, SpecialType.System_Int64),
        ["ToUInt64"] = a => ToNumber(a, SpecialType.System_UInt64),
        ["ToDouble"] = a => ToNumber(a, SpecialType.System_Double),
        ["ToDecimal"] = a => ToNumber(a, SpecialType.System_Decimal),
    };

    private static object ToNumber(PureArguments a, SpecialType type)
    {
        object? content = a[0];
        if (a.IsOpaque(0) || a.Count > 1 && a[1] is int || content is string || content is null)
            return PureMethods.Unclear;
        if (content is bool flag)
            content = flag ? 1 : 0;
        if (content is double number && type != SpecialType.System_Double)
            content = FractionText.TryGetDecimal(number) is { } exact ? Math.Round(exact, MidpointRounding.ToEven) : null;
        else if (content is decimal value && type is not (SpecialType.System_Double or SpecialType.System_Decimal))
            content = Math.Round(value, MidpointRounding.ToEven);
        return content is not null and not float && NumericConversion.TryConvert(content, type, isChecked: true, out object? result) ? result! : PureMethods.Unclear;
    }
}
