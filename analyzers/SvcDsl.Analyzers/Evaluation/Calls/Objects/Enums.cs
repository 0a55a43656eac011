using System.Globalization;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Calls.Strings;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Objects;

/// <summary>The methods of <see cref="Enum"/>.</summary>
internal static class Enums
{
    public static Value? Call(LibraryCall call)
    {
        if (call.Method.Name == "HasFlag")
            return HasFlag(call);
        if (call.Method.TypeArguments is not [INamedTypeSymbol { TypeKind: TypeKind.Enum } type])
            return null;
        List<IFieldSymbol> members = [.. EnumText.Members(type)];
        bool isUnique = members.Select(member => member.ConstantValue).Distinct().Count() == members.Count;
        switch (call.Method.Name, call.Arguments)
        {
            case ("GetValues", []):
                return call.Array(Sorted(members).Select(member => Member(call, type, member.ConstantValue!)));
            case ("GetNames", []) when isUnique:
                return call.Array(Sorted(members).Select(member => call.Constant(member.Name)));
            case ("IsDefined", [ConstantValue { Content: { } content, Enum: not null }]):
                return call.Constant(members.Any(member => Equals(member.ConstantValue, content)));
            case ("GetName", [ConstantValue { Content: { } content, Enum: not null }]) when isUnique:
                return call.Constant(members.FirstOrDefault(member => Equals(member.ConstantValue, content))?.Name);
            case ("Parse" or "TryParse", [ConstantValue { Content: string text }, ..]):
                return Parse(call, type, members, text, ignoreCase: call.Arguments.Length > 1 && call.Arguments[1] is ConstantValue { Content: true });
            default:
                return null;
        }
    }

    private static Value? Parse(LibraryCall call, INamedTypeSymbol type, List<IFieldSymbol> members, string text, bool ignoreCase)
    {
        // Numbers and lists of members are read too, in ways of their own.
        string name = text.Trim();
        if (!Casing.IsAscii(name) || name.IndexOf(',') >= 0 || name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
            return null;
        IFieldSymbol? member = members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal))
            ?? (ignoreCase ? members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) : null);
        if (call.Method.Name == "Parse")
            return member is null ? throw call.Throws("the enum has no such member") : Member(call, type, member.ConstantValue!);
        if (member is null && call.DefaultOf(type) is { } nothing)
            call.Outs[call.Arguments.Length - 1] = nothing;
        else if (member is not null)
            call.Outs[call.Arguments.Length - 1] = Member(call, type, member.ConstantValue!);
        return call.Constant(member is not null);
    }

    /// <summary>The members by the bits of their numbers, as .NET lists them.</summary>
    private static IEnumerable<IFieldSymbol> Sorted(List<IFieldSymbol> members) =>
        members.OrderBy(member => member.ConstantValue is ulong bits ? bits : unchecked((ulong)Convert.ToInt64(member.ConstantValue, CultureInfo.InvariantCulture)));

    private static ConstantValue Member(LibraryCall call, ITypeSymbol type, object number) => new(number, call.Origin) { Enum = type };

    private static Value? HasFlag(LibraryCall call)
    {
        if ((call.Receiver as UnknownValue ?? call.Arguments[0] as UnknownValue) is { } unknown)
            return unknown;
        if (call.Receiver is not ConstantValue { Content: { } all, Enum: { } kind } || call.Arguments[0] is not ConstantValue { Content: { } wanted, Enum: { } other } || !SymbolEqualityComparer.Default.Equals(kind, other) || all is ulong)
            return null;
        long flag = Convert.ToInt64(wanted, CultureInfo.InvariantCulture);
        return call.Constant((Convert.ToInt64(all, CultureInfo.InvariantCulture) & flag) == flag);
    }
}
