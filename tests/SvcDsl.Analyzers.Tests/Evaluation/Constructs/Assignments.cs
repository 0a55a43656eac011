namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Assignments : ConstructGroup
{
    private const string Box = "class Box { public int N; public int P { get; set; } = 1; public string? Text { get; set; } public int[] Items = [1, 2, 3]; public Dictionary<string, int> Map { get; } = new() { [\"a\"] = 1 }; }";

    public override string Title => "Assignments";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("compound assignments and increments of every target", """
            var box = new Box();
            int local = 1;
            local += 4; local <<= 2; local -= 1; local %= 7; local |= 8; local ^= 1;
            box.N += 2; box.P *= 5; box.Items[1] += 10; box.Map["a"] -= -5; box.Items[^1] *= 2;
            int before = box.N++;
            int after = ++box.P;
            box.Items[0]--; box.Map["a"]++;
            box.Text += "x"; box.Text += 1;
            m.Service(box.Text).Port(local);
            foreach (int n in new[] { box.N, box.P, box.Items[0], box.Items[1], box.Items[2], box.Map["a"], before, after }) m.Service("s" + n).Port(n + 1);
            """, Declarations: Box),
        new("`??=`", """
            var box = new Box();
            box.Text ??= "first";
            box.Text ??= "second";
            string? none = null;
            m.Service(box.Text).Port(80);
            m.Service(none ??= "third").Port(80);
            """, Declarations: Box),
        new("receiver and index are evaluated once, and before the value", """
            var box = new Box();
            int n = 0;
            Get("a").Items[n++] = n++ + 10;
            Get("b").Items[n] += Next("c");
            Get("d").N = Next("e");
            m.Service("r").Port(box.Items[0]).Port(box.Items[2], name: "b").Port(box.N, name: "c");
            Box Get(string name) { m.Service(name).Port(80); return box; }
            int Next(string name) { m.Service(name).Port(80); return 5; }
            """, Declarations: Box),
        new("assignments in a row", """
            string a, b, c;
            a = b = c = "same";
            var box = new Box();
            int x = box.N = box.P = 7;
            m.Service(a + b + c).Port(x + box.N + box.P);
            """, Declarations: Box),
        new("swaps and deconstruction into what is there", """
            var (a, b) = ("x", "y");
            (a, b) = (b, a);
            var box = new Box();
            (box.N, box.P, box.Items[0]) = (3, 4, 5);
            (box.Items[0], box.Items[1]) = (box.Items[1], box.Items[0]);
            (string name, (int port, _)) = ("n", (81, 2));
            m.Service(a + b + name).Port(port);
            m.Service("s").Port(box.N).Port(box.P, name: "p").Port(box.Items[0], name: "q").Port(box.Items[1], name: "r");
            """, Declarations: Box),
        new("deconstruction by a method of the user's", """
            var (left, right) = new Pair("a", "b");
            (string first, string rest) = "web-shop";
            m.Service(left + right).Port(80);
            m.Service(first + rest).Port(80);
            foreach (var (l, r) in new[] { new Pair("c", "d") }) m.Service(l + r).Port(80);
            """, Declarations: """
            class Pair(string l, string r) { public void Deconstruct(out string a, out string b) => (a, b) = (l, r); }
            static class Texts { public static void Deconstruct(this string text, out string first, out string rest) { first = text.Split('-')[0]; rest = text.Split('-')[1]; } }
            """),
        new("parts of tuples and of structs", """
            var pair = (Name: "a", Port: 1);
            var copy = pair;
            pair.Name = "b";
            pair.Port += 80;
            var rectangle = new Rectangle { Min = new Point { X = 1 } };
            var other = rectangle;
            rectangle.Min.X = 5;
            m.Service(pair.Name + copy.Name).Port(pair.Port);
            m.Service("r").Port(rectangle.Min.X).Port(other.Min.X, name: "b");
            """, Declarations: "struct Point { public int X; } struct Rectangle { public Point Min; }"),
        new("a parameter of a primary constructor is a variable of the object", """
            var counter = new Counter(5);
            counter.Next();
            m.Service("s").Port(counter.Next());
            """, Declarations: "class Counter(int n) { public int Next() => ++n; }"),
        new("an assignment of something that only the running program knows", """
            var box = new Box { N = 1 };
            box.N += Environment.ProcessId;
            m.Service("s").Port(80).Port(box.N == 1 ? 81 : 82, name: "x");
            """, Declarations: Box) { Unknown = "the new value is not known" },
    ];
}
