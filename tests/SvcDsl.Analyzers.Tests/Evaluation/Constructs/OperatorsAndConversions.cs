namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class OperatorsAndConversions : ConstructGroup
{
    public override string Title => "Operators and conversions of one's own";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("unary, binary and comparison operators", """
            Size a = new(1), b = new(2);
            m.Service("s" + (a < b) + (a >= b) + (a == b) + (a != b) + !a).Port((a + b * 3).N).Port((-a - b).N + 10, name: "b");
            """, Declarations: Size),
        new("`checked` operators", """
            Size a = checked(new Size(1) + new Size(2));
            Size b = unchecked(new Size(1) + new Size(2));
            m.Service("s").Port(a.N).Port(b.N, name: "b");
            """, Declarations: "readonly record struct Size(int N) { public static Size operator +(Size a, Size b) => new(a.N + b.N); public static Size operator checked +(Size a, Size b) => new(a.N + b.N + 100); }"),
        new("`true`, `false`, `&&` and `||`", """
            Flag yes = new(true), no = new(false);
            m.Service("s" + (yes && no ? "t" : "f") + (no && yes ? "t" : "f") + (no || yes ? "t" : "f")).Port(yes ? 1 : 2);
            """, Declarations: """
            record Flag(bool On)
            {
                public static bool operator true(Flag f) => f.On;
                public static bool operator false(Flag f) => !f.On;
                public static Flag operator &(Flag a, Flag b) => new(a.On & b.On);
                public static Flag operator |(Flag a, Flag b) => new(a.On | b.On);
            }
            """),
        new("implicit and explicit conversions", """
            Name name = "a";
            string text = name;
            int number = (int)new Name("four");
            Show("b");
            m.Service(text).Port(number);
            void Show(Name shown) => m.Service(shown.Text + "-shown").Port(80);
            """, Declarations: """
            record Name(string Text)
            {
                public static implicit operator Name(string text) => new(text);
                public static implicit operator string(Name name) => name.Text;
                public static explicit operator int(Name name) => name.Text.Length;
            }
            """),
        new("operators on values that may be null", """
            Size? one = new Size(1);
            Size? none = null;
            Size? sum = one + none;
            Size? other = one + new Size(4);
            m.Service("s" + sum.HasValue + (none == null) + (one < none) + (none == none)).Port(other!.Value.N);
            """, Declarations: Size),
        new("`==` of a class of one's own", """
            Id? none = null;
            m.Service("s" + (new Id("a") == new Id("A")) + (new Id("a") != new Id("b")) + (none == new Id("a"))).Port(80);
            """, Declarations: """
            class Id(string text)
            {
                private readonly string text = text;
                public static bool operator ==(Id? a, Id? b) => a?.text.ToLowerInvariant() == b?.text.ToLowerInvariant();
                public static bool operator !=(Id? a, Id? b) => !(a == b);
                public override bool Equals(object? other) => other is Id id && id == this;
                public override int GetHashCode() => 1;
            }
            """),
        new("compound assignment, `++` and `--`", """
            Size a = new(1);
            a += new Size(2);
            Size before = a++;
            Size after = ++a;
            var box = new Box { Size = a };
            box.Size += new Size(10);
            box.Size--;
            m.Service("s").Port(a.N).Port(before.N + 10, name: "b").Port(after.N + 20, name: "c").Port(box.Size.N + 30, name: "d");
            """, Declarations: Size + "\nclass Box { public Size Size { get; set; } }"),
    ];

    private const string Size = """
        struct Size(int n)
        {
            public int N = n;
            public static Size operator +(Size a, Size b) => new(a.N + b.N);
            public static Size operator -(Size a, Size b) => new(a.N + b.N + 1);
            public static Size operator -(Size a) => new(a.N);
            public static Size operator *(Size a, int times) => new(a.N * times);
            public static bool operator !(Size a) => a.N == 0;
            public static bool operator <(Size a, Size b) => a.N < b.N;
            public static bool operator >(Size a, Size b) => b < a;
            public static bool operator <=(Size a, Size b) => !(a > b);
            public static bool operator >=(Size a, Size b) => !(a < b);
            public static bool operator ==(Size a, Size b) => a.N == b.N;
            public static bool operator !=(Size a, Size b) => !(a == b);
            public static Size operator ++(Size a) => new(a.N + 1);
            public static Size operator --(Size a) => new(a.N - 1);
            public override bool Equals(object? other) => other is Size size && size == this;
            public override int GetHashCode() => N;
        }
        """;
}
