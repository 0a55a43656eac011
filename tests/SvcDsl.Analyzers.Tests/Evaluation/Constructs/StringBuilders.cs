namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class StringBuilders : ConstructGroup
{
    public override string Title => "StringBuilder";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`Append` in a loop, and in a chain", """
            var text = new System.Text.StringBuilder("s");
            foreach (int n in new[] { 1, 2 }) text.Append('-').Append(n);
            m.Service(text.ToString()).Port(text.Length);
            """),
        new("`Insert`, `Remove`, `Replace`, `Clear`", """m.Service(new System.Text.StringBuilder("x").Clear().Append("web-api").Insert(0, "my-").Remove(2, 4).Replace("api", "app").ToString()).Port(80);"""),
        new("`AppendFormat`, `AppendJoin` and interpolated texts", """m.Service(new System.Text.StringBuilder().AppendFormat("{0}-", "a").AppendJoin('-', new[] { "b", "c" }).Append($"-{80}").ToString()).Port(80);"""),
        new("`AppendLine`", """m.Deployment("a").Container("c", "c:1").Env("A", new System.Text.StringBuilder().AppendLine("a").ToString());""") { Unknown = "the end of a line is that of the machine" },
    ];
}
