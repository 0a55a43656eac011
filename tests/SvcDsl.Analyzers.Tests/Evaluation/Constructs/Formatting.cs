namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Formatting : ConstructGroup
{
    public override string Title => "Formatting";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("interpolation with alignment and formats", """int n = 7; m.Service($"s-{n:D3}-{n:x2}-{n:00}{n,3}".Replace(" ", "0")).Port(80);"""),
        new("`string.Format` with texts and whole numbers", """m.Service(string.Format("{0}-{1:D2}", "s", 5)).Port(80);"""),
        new("`ToString` of whole numbers, enums and `bool`", """m.Service(5.ToString("D2") + DayOfWeek.Monday.ToString().ToLowerInvariant()).Port(80);"""),
        new("the invariant culture, passed", """
            double d = -1.5;
            m.Deployment("a").Container("c", "c:1").Env("A", d.ToString(System.Globalization.CultureInfo.InvariantCulture)).Env("B", FormattableString.Invariant($"{d:0.00}")).Env("C", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{d}"));
            """),
        new("spans of time, versions and dates", """
            m.Deployment("a").Container("c", "c:1").Env("A", TimeSpan.FromSeconds(90).ToString()).Env("B", new Version(1, 2).ToString()).Env("C", new DateTime(2024, 2, 9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            """),
        new("a negative number in the culture of the machine", """int n = m.Environment.Length; m.Deployment("a").Container("c", "c:1").Env("A", (-n).ToString());""") { Unknown = "Swedish and some dozens of other cultures have another minus" },
        new("a fraction in the culture of the machine", """double d = 1.5; string text = $"{d}"; m.Deployment("a").Container("c", "c:1").Env("A", text);""") { Unknown = "cultures write points and commas" },
    ];
}
