namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Parameters : ConstructGroup
{
    public override string Title => "Parameters";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`params` arrays: none, one, many, and an array itself", """
            Add("a");
            Add("b", 1);
            Add("c", 1, 2, 3);
            Add("d", new[] { 4, 5 });
            void Add(string name, params int[] ports) => m.Service(name + "-" + ports.Length + "-" + (ports.Length == 0 ? 0 : ports[ports.Length - 1])).Port(80);
            """),
        new("`params` spans, lists and sequences", """
            m.Service("s" + Span("a", "b") + ReadOnly() + Listed("c") + Sequence("d", "e")).Port(80);
            """, """
            static string Span(params Span<string> names) { string all = ""; foreach (string name in names) all += name; return all + names.Length; }
            static string ReadOnly(params ReadOnlySpan<string> names) { string all = "-"; foreach (string name in names) all += name; return all + names.Length; }
            static string Listed(params List<string> names) { names.Add("x"); return string.Join("", names); }
            static string Sequence(params IEnumerable<string> names) => string.Join("", names);
            """),
        new("optional parameters", """
            Add("a");
            Add("b", port: 81);
            Add("c", size: new(5));
            void Add(string name, int port = 80, Size size = default, string? note = null, Kind kind = Kind.big) => m.Service(name + size.N + (note ?? "none") + kind).Port(port);
            """, Declarations: "record struct Size(int N); enum Kind { small, big }"),
        new("named arguments in any order, with effects in the written order", """
            int n = 0;
            Add(port: ++n, name: "a" + ++n);
            Add(name: "b" + ++n, port: ++n);
            void Add(string name, int port) => m.Service(name).Port(port);
            """),
        new("`[CallerMemberName]` and `[CallerArgumentExpression]`", """
            m.Service(Where()).Port(Checked(40 + 40));
            m.Service(Said(80)).Port(80);
            """, """
            static string Where([System.Runtime.CompilerServices.CallerMemberName] string member = "") => member.ToLowerInvariant();
            static int Checked(int port, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(port))] string text = "") => port + text.Length;
            static string Said(int port, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => "line" + line;
            """),
        new("functions as arguments", """
            Each(["a", "b"], (name, i) => m.Service(name).Port(80 + i));
            m.Service(Choose(Upper, "c")).Port(80);
            """, """
            static void Each(string[] names, Action<string, int> action) { for (int i = 0; i < names.Length; i++) action(names[i], i); }
            static string Choose(Func<string, string> map, string name) => map(name);
            static string Upper(string name) => name + "-x";
            """),
    ];
}
