namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Strings : ConstructGroup
{
    public override string Title => "Strings";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`Split` in all forms", """foreach (string s in "a, b,,c".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) m.Service(s).Port(80);"""),
        new("`Join` and `Concat`", """m.Service(string.Join('-', new[] { "a", "b" }) + string.Concat("c", 1)).Port(80);"""),
        new("`Trim`, `Pad`, `Replace`, `Substring`, `Insert`, `Remove`", """m.Service(" web ".Trim().PadLeft(5, 'x').Replace('x', 'y').Insert(2, "-").Remove(0, 1).Substring(1)).Port(80);"""),
        new("searches that are ordinal, or the same in every culture", """m.Service("web").Port("web-api".Contains("api") ? 80 : 81).Port("web-api".IndexOf('-'), name: "b").Port("web-api".StartsWith("web") ? 1 : 2, name: "c");"""),
        new("letters of a `string`, and `char` methods", """
            foreach (char c in "a1") m.Service("s" + (char.IsDigit(c) ? "d" : "l") + char.ToUpperInvariant(c).ToString().ToLowerInvariant()).Port(80);
            """),
        new("`new string`", """m.Service(new string('x', 3)).Port(80);"""),
        new("capitals of the culture", """m.Service("INFO".ToLower()).Port(80);""") { Unknown = "Turkish has two letters i" },
        new("a search in which cultures differ", """m.Service("csak".StartsWith("c") ? "a" : "b").Port(80);""") { Unknown = "some languages write one letter with two" },
    ];
}
