using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;
using static SvcDsl.Analyzers.Tests.Difference.Programs.Construct;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Expressions;

/// <summary>Strings and characters.</summary>
internal static class Texts
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        Of(Text, "concatenation", 6, a => $"({a.String()} + {a.String()})"),
        Of(Text, "concatenation with a number", 4, a => $"({a.String()} + {a.Int()})"),
        Of(Text, "concatenation with a character", 2, a => $"({a.String()} + {a.Expression(CodeType.Letter)})"),
        Of(Text, "concatenation with a condition", 1, a => $"({a.String()} + {a.Bool()})"),
        Of(Text, "concatenation with what may be null", 2, a => $"({a.String()} + {a.Expression(MaybeText)} + {a.Expression(MaybeNumber)})"),
        Of(Text, "concatenation with a double number", 1, a => $"({a.String()} + {a.Expression(CodeType.Fraction)})"),
        Of(Text, "interpolation", 6, a => $"$\"{{{a.String()}}}-{{{a.Int()}}}\""),
        Of(Text, "interpolation with a format", 3, a => $"$\"p{{{a.Int()}:{a.Draw.Pick(["D4", "x", "00"])}}}\""),
        Of(Text, "interpolation with an alignment", 2, a => $"$\"{{{a.String()},{a.Draw.Pick(["6", "-6"])}}}|\""),
        Of(Text, "interpolation of a double number", 1, a => $"$\"{{{a.Expression(CodeType.Fraction)}:{a.Draw.Pick(["F1", "0.##", "G"])}}}\""),
        Of(Text, "interpolation with the invariant culture", 2, a => $"string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{{{a.Int()}}}_{{{a.Expression(CodeType.Fraction)}}}\")"),
        Of(Text, "raw interpolated string", 2, a => $"$\"\"\"{{{a.String()}}} \"x\\ \"\"\""),
        Of(Text, "Substring", 3, a => $"({a.String()} + \"-abc\").Substring({a.Draw.Pick(["1", "0, 3", "1, 2"])})"),
        Of(Text, "range of a string", 3, a => $"({a.String()} + \"-abc\")[{a.Draw.Pick(["1..", "..3", "1..^1", "..", "^2.."])}]"),
        Of(Text, "ToLowerInvariant and ToUpperInvariant", 3, a => $"{a.String()}.{a.Draw.Pick(["ToLowerInvariant", "ToUpperInvariant"])}()"),
        Of(Text, "ToLower and ToUpper", 1, a => $"{a.String()}.{a.Draw.Pick(["ToLower", "ToUpper"])}()"),
        Of(Text, "Trim", 3, a => $"(\" \" + {a.String()} + \"-\").{a.Draw.Pick(["Trim()", "TrimEnd('-')", "Trim(' ', '-')", "TrimStart()"])}"),
        Of(Text, "Replace", 3, a => $"{a.String()}.Replace({a.Draw.Pick(["'w', 'd'", "\"api\", \"web\"", "\"b\", \"\""])})"),
        Of(Text, "PadLeft and PadRight", 2, a => $"{a.String()}.{a.Draw.Pick(["PadLeft", "PadRight"])}({a.Draw.Below(9)}, '0')"),
        Of(Text, "Insert and Remove", 2, a => $"(\"a\" + {a.String()}).{a.Draw.Pick(["Insert(1, \"-\")", "Remove(1)", "Remove(0, 1)"])}"),
        Of(Text, "Split", 3, a => $"({a.String()} + \",x,y\").Split(',')[{a.Draw.Below(3)}]"),
        Of(Text, "string.Join", 4, a => $"string.Join(\"-\", {a.Expression(a.Draw.Pick([TextArray, TextList, CodeType.NumberArray]))})"),
        Of(Text, "string.Concat", 2, a => $"string.Concat({a.String()}, {a.String()}, {a.String()})"),
        Of(Text, "string.Format", 2, a => $"string.Format(\"{{0}}-{{1}}\", {a.String()}, {a.Int()})"),
        Of(Text, "new string", 2, a => a.Draw.Chance(50) ? (Code)$"new string({a.Expression(CodeType.Letter)}, {1 + a.Draw.Below(3)})" : (Code)$"new string({a.String()}.Reverse().ToArray())"),
        Of(Text, "ToString of a number", 4, a => $"({a.Int()}).ToString({a.Draw.Pick(["", "", "\"D3\"", "System.Globalization.CultureInfo.InvariantCulture"])})"),
        Of(Text, "ToString of a character", 2, a => $"{a.Expression(CodeType.Letter)}.ToString()"),
        Of(Text, "ToString of a condition", 1, a => $"({a.Bool()}).ToString()"),
        Of(Text, "conditional string", 5, a => $"({a.Bool()} ? {a.String()} : {a.String()})"),
        Of(Text, "switch expression over a number", 4, a => $"({a.Int()} switch {{ 80 or 443 => {a.String()}, > 5000 => {a.String()}, _ => {a.String()} }})"),
        Of(Text, "switch expression over a condition", 2, a => $"({a.Bool()} switch {{ true => {a.String()}, false => {a.String()} }})"),
        Of(Text, "switch expression over a tuple", 3, a => $"(({a.Bool()}, {a.Int()}) switch {{ (true, > 80) => {a.String()}, (false, _) => {a.String()}, _ => {a.String()} }})"),
        Of(Text, "null-coalescing operator", 5, a => $"({a.Expression(MaybeText)} ?? {a.String()})"),
        Of(Text, "nameof a member", 1, _ => $"nameof(Shop).ToLowerInvariant()"),
        Of(Text, "assignment of a string as a value", 2, a => a.Find(Text, isAssignable: true) is { } variable ? (Code)$"({variable.Name} = {a.String()})" : null),
        Of(Text, "Environment of the manifest", 3, a => a.Find(CodeType.Manifest) is { } m ? (Code)$"{m.Name}.Environment" : null),
        Of(Text, "Name of an object", 3, a => a.Find(variable => Dsl.Handles.HaveNames.Contains(variable.Type)) is { } item ? (Code)$"{item.Name}.Name" : null),
        Of(CodeType.Letter, "element of a string", 5, a => $"({a.String()} + \"x\")[{a.Draw.Pick(["0", "^1"])}]"),
        Of(CodeType.Letter, "int to char", 2, a => $"((char)('a' + {a.Draw.Below(5)}))"),
        Of(CodeType.Letter, "char.ToUpperInvariant", 2, a => $"char.{a.Draw.Pick(["ToUpperInvariant", "ToLowerInvariant"])}({a.Expression(CodeType.Letter)})"),
        Of(CodeType.Letter, "conditional character", 2, a => $"({a.Bool()} ? {a.Expression(CodeType.Letter)} : {a.Expression(CodeType.Letter)})"),
    ];
}
