using System.Globalization;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Calls.Numbers;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>The text of a member of an enum.</summary>
internal static class EnumText
{
    public static string? Format(ITypeSymbol type, object content, string? format) => format switch
    {
        null or "" or "G" or "g" => IsFlags(type) ? FlagNames(type, content) : Name(type, content),
        "D" or "d" => NumberText.Format(content, null, invariant: false),
        "X" or "x" => Hex(content),
        _ => null,
    };

    /// <summary>The members with their numbers, in the order of the declaration.</summary>
    public static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);

    public static bool IsFlags(ITypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(FlagsAttribute));

    private static string? Name(ITypeSymbol type, object content)
    {
        // Which one of two names for the same number is taken is left open.
        List<IFieldSymbol> named = [.. Members(type).Where(field => Equals(field.ConstantValue, content)).Take(2)];
        return named.Count switch
        {
            0 => NumberText.Format(content, null, invariant: false),
            1 => named[0].Name,
            _ => null,
        };
    }

    private static string? FlagNames(ITypeSymbol type, object content)
    {
        List<(ulong Bits, string Name)> members = [.. Members(type).Select(field => (Bits(field.ConstantValue!), field.Name)).OrderByDescending(member => member.Item1)];
        if (members.Select(member => member.Bits).Distinct().Count() != members.Count)
            return null;
        ulong rest = Bits(content);
        if (rest == 0)
            return Name(type, content);
        var names = new List<string>();
        foreach ((ulong bits, string name) in members)
        {
            if (bits == 0 || (rest & bits) != bits)
                continue;
            rest -= bits;
            names.Add(name);
        }

        names.Reverse();
        return rest == 0 ? string.Join(", ", names) : NumberText.Format(content, null, invariant: false);
    }

    private static string Hex(object content)
    {
        int digits = content switch
        {
            byte or sbyte => 2,
            short or ushort => 4,
            int or uint => 8,
            _ => 16,
        };
        return ((IFormattable)content).ToString("X" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static ulong Bits(object content) =>
        content is ulong unsigned ? unsigned : unchecked((ulong)Convert.ToInt64(content, CultureInfo.InvariantCulture));
}
