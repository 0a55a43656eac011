namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Statements : ConstructGroup
{
    public override string Title => "Statements";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`if` and `else`", """
            int n = 2;
            if (n == 1) m.Service("one").Port(80);
            else if (n == 2) m.Service("two").Port(80);
            else m.Service("many").Port(80);
            """),
        new("a variable that gets its value later", """
            string name;
            if (m.Environment == "default") name = "a"; else name = "b";
            int port;
            switch (name) { case "a": port = 80; break; default: port = 81; break; }
            m.Service(name).Port(port);
            """),
        new("`const` locals and variables of the same name in different blocks", """
            const int Port = 80;
            { string name = "a"; m.Service(name).Port(Port); }
            { string name = "b"; m.Service(name).Port(Port + 1); }
            for (int i = 0; i < 2; i++) { int Port2 = Port + i; m.Service("s" + i).Port(Port2); }
            """),
        new("`switch` with `goto case` and `goto default`", """
            foreach (int n in new[] { 1, 2, 3, 9 })
            {
                switch (n)
                {
                    case 1: m.Service("one").Port(80); goto case 3;
                    case 2: m.Service("two").Port(80); goto default;
                    case 3: m.Service("three-" + n).Port(80); break;
                    default: m.Service("default-" + n).Port(80); break;
                }
            }
            """),
        new("`continue` inside a `switch` inside a loop", """
            foreach (int n in new[] { 1, 2, 3 })
            {
                switch (n) { case 2: continue; case 3: break; }
                m.Service("s" + n).Port(80);
            }
            """),
        new("`goto` and labels", """
            int n = 0;
            again:
            m.Service("s" + n).Port(80);
            foreach (int i in new[] { 1, 2 })
            {
                if (n == 2) goto end;
                if (++n > 0) goto again;
            }
            end: m.Service("end").Port(80);
            """),
        new("variables that a condition declares", """
            object o = "text";
            if (o is not string text) return;
            m.Service(text).Port(80);
            if (Twice(4) is var eight && eight > 7) m.Service("e" + eight).Port(80);
            var reads = new List<Func<int>>();
            int next = 0;
            while (next++ is var current && current < 3) reads.Add(() => current);
            foreach (var read in reads) m.Service("r" + read()).Port(80);
            """, "static int Twice(int n) => 2 * n;"),
        new("`checked` and `unchecked`", """
            int n = int.MaxValue;
            unchecked { n += 2; m.Service("a").Port(n + int.MaxValue); }
            checked { m.Service("b").Port(5 + m.Environment.Length); }
            """),
        new("`ref`, `out` and `in` parameters", """
            int n = 1;
            Add(ref n, 4);
            Split("web-80", out string name, out var port);
            m.Service(name).Port(port + n);
            Split("x-1", out _, out port);
            string[] names = ["a", "b"];
            Rename(ref names[1]);
            Rename(ref name);
            m.Service(names[1]).Port(port);
            m.Service(name + Size(in n)).Port(81);
            void Rename(ref string text) { text += "-new"; if (text == "b-new") m.Service(names[1]).Port(9); }
            """, """
            static void Add(ref int sum, int n) => sum += n;
            static int Size(in int n) => n + 1;
            static void Split(string text, out string name, out int port)
            {
                string[] parts = text.Split('-');
                name = parts[0];
                port = int.Parse(parts[1]);
            }
            """),
        new("`ref` locals", """
            int a = 1;
            ref int b = ref a;
            b += 4;
            a *= 2;
            int[] ports = [1, 2];
            ref int last = ref ports[^1];
            last = 90;
            var point = new Point { X = 1 };
            ref int x = ref point.X;
            point = new Point { X = 5 };
            x++;
            m.Service("s").Port(b).Port(ports[1], name: "b").Port(point.X, name: "c");
            """, Declarations: "struct Point { public int X; }"),
        new("`nameof`, `sizeof` and `default`", """
            m.Service(nameof(m.Service).ToLowerInvariant()).Port(sizeof(int));
            m.Service("d" + default(int)).Port(default(int) + 80);
            (string? text, int number) = default((string?, int));
            m.Service((text ?? "none") + number).Port(80);
            """),
        new("conditional access", """
            App? none = null;
            var app = new App("web", new App("inner", null, [8080]), null);
            m.Service(none?.Inner?.Ports?[0].ToString() ?? "none").Port(app?.Inner?.Ports?[0] ?? 1);
            m.Service(app?.Inner?.Shout() ?? "quiet").Port(app?.Ports?[0] ?? 2);
            m.Service(app!.Inner!.Name).Port(none?.Ports?.Length ?? 3);
            """, Declarations: "record App(string Name, App? Inner, int[]? Ports) { public string Shout() => Name + \"-loud\"; }"),
        new("an `if` whose condition only the running program knows", """
            string name = "a";
            if (Environment.GetEnvironmentVariable("SVCDSL_NO_SUCH") is null) name = "b";
            m.Service(name).Port(80);
            """) { Unknown = "both branches are possible" },
        new("`await`", """
            m.Service("web").Port(Get().GetAwaiter().GetResult());
            """, "static async System.Threading.Tasks.Task<int> Get() { await System.Threading.Tasks.Task.Yield(); return 80; }") { Unknown = "async code is not evaluated" },
    ];
}
