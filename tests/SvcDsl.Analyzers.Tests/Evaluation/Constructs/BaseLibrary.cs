namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class BaseLibrary : ConstructGroup
{
    public override string Title => "Base library";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`Enum.GetValues`, `GetNames`, `Parse`, `TryParse`, `IsDefined`, `HasFlag`", """
            foreach (Color c in Enum.GetValues<Color>()) m.Service("s-" + c.ToString().ToLowerInvariant()).Port((int)c + 80);
            m.Service("p").Port((int)Enum.Parse<Color>("Green") + 1).Port(Enum.TryParse("Blue", out Color b) && Enum.IsDefined(b) ? 5 : 6, name: "a");
            """, Declarations: "enum Color { Red, Green, Blue }"),
        new("members of nullable values", """int? n = 80; if (n.HasValue) m.Service("s").Port(n.Value).Port(n.GetValueOrDefault(), name: "a");"""),
        new("`KeyValuePair`, `Tuple` and `ValueTuple`", """m.Service(KeyValuePair.Create("a", 80).Key).Port(Tuple.Create("x", 81).Item2).Port(ValueTuple.Create(1, 2).Item2, name: "b");"""),
        new("guards: `ArgumentNullException.ThrowIfNull`, `ArgumentException.ThrowIfNullOrEmpty`", """
            string name = "a";
            ArgumentNullException.ThrowIfNull(name);
            ArgumentException.ThrowIfNullOrEmpty(name);
            m.Service(name).Port(80);
            """),
        new("`Debug.Assert` and `Console.WriteLine`", """
            System.Diagnostics.Debug.Assert(true);
            Console.WriteLine("building");
            m.Service("a").Port(80);
            """),
        new("`Equals` and `ReferenceEquals`", """m.Service("a").Port(Equals(1, 1) ? 80 : 81).Port(ReferenceEquals(null, null) ? 1 : 2, name: "b").Port(5.Equals(6) ? 3 : 4, name: "c");"""),
        new("methods passed by name", """m.Service("s").Port(new[] { "80", "81" }.Select(int.Parse).Sum()).Port(new[] { "", "a" }.Count(string.IsNullOrEmpty), name: "b");"""),
        new("the clock, random numbers, new GUIDs", """m.Service("a").Port(DateTime.Now.Year > 1 ? 80 : 81).Port(new Random(1).Next(1, 9), name: "b").Port(Guid.NewGuid().ToString().Length, name: "c");""") { Unknown = "they are those of the running program" },
        new("the environment, files and paths", """m.Deployment("a").Container("c", "c:1").Env("A", Environment.MachineName).Env("B", System.IO.Path.Combine("a", "b"));""") { Unknown = "they are those of the machine" },
        new("regular expressions", """m.Service(System.Text.RegularExpressions.Regex.Replace("a1b", "[0-9]", "-")).Port(80);""") { Unknown = "they are not evaluated" },
    ];
}
