using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;
using static SvcDsl.Analyzers.Tests.Difference.Programs.Construct;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Expressions;

/// <summary>What may be null.</summary>
internal static class Maybes
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        Of(Number, "null-coalescing operator on a number", 4, a => $"({a.Expression(MaybeNumber)} ?? {a.Int()})"),
        Of(Number, "GetValueOrDefault", 3, a => $"{a.Expression(MaybeNumber)}.GetValueOrDefault({(a.Draw.Chance(50) ? "" : "7")})"),
        Of(Number, "null-conditional access", 4, a => $"({a.Expression(MaybeText)}?.Length ?? {a.Int()})"),
        Of(Number, "null-coalescing assignment as a value", 2, a => a.Find(MaybeNumber, isAssignable: true) is { } variable ? (Code)$"({variable.Name} ??= {a.Int()})" : null),
        Of(Number, "Value of a nullable that has one", 2, a => $"((int?){a.Int()}).Value"),
        Of(MaybeNumber, "int to nullable", 4, a => $"((int?){a.Int()})"),
        Of(MaybeNumber, "nullable or null", 3, a => $"({a.Bool()} ? {a.Int()} : (int?)null)"),
        Of(MaybeNumber, "arithmetic on nullables", 3, a => $"({a.Expression(MaybeNumber)} + {a.Int()})"),
        Of(MaybeNumber, "length of what may be null", 3, a => $"({a.Expression(MaybeText)}?.Length)"),
        Of(MaybeText, "string that is not null", 4, a => $"((string?){a.String()})"),
        Of(MaybeText, "string or null", 4, a => $"({a.Bool()} ? {a.String()} : null)"),
        Of(MaybeText, "call on what may be null", 3, a => $"({a.Expression(MaybeText)}?.Trim())"),
        Of(MaybeText, "as", 2, a => $"((object){a.Expression(a.Draw.Pick([Text, Number]))} as string)"),
        Of(MaybeText, "null-coalescing chain", 2, a => $"({a.Expression(MaybeText)} ?? {a.Expression(MaybeText)})"),
        Of(MaybeText, "FirstOrDefault of strings", 2, a => $"{a.Expression(TextArray)}.FirstOrDefault()"),
    ];
}
