namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Delegates : ConstructGroup
{
    public override string Title => "Delegates";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("lambdas in variables, fields, lists and dictionaries", """
            Func<string, string> shout = s => s + "-loud";
            var list = new List<Func<string, string>> { shout, static s => s + "-static" };
            var map = new Dictionary<string, Action<string>> { ["add"] = name => m.Service(name).Port(80) };
            foreach (var f in list) map["add"](f("x"));
            var holder = new Holder { Make = n => "h" + n };
            map["add"](holder.Make(5));
            """, Declarations: "class Holder { public Func<int, string> Make = n => \"\"; }"),
        new("several functions in one delegate are called in order", """
            Action<string>? all = null;
            all += name => m.Service("a-" + name).Port(80);
            all += Second;
            all("x");
            all -= Second;
            all?.Invoke("y");
            Func<int> last = () => 1;
            last += () => 2;
            m.Service("last").Port(last());
            void Second(string name) => m.Service("b-" + name).Port(80);
            """),
        new("functions that make functions, and functions that call themselves", """
            Func<int, Func<int, int>> add = a => b => a + b;
            Func<Func<int, int>, int, int> twice = (f, x) => f(f(x));
            Func<int, int> factorial = null!;
            factorial = n => n < 2 ? 1 : n * factorial(n - 1);
            m.Service("s").Port(add(1)(2)).Port(twice(add(5), 1), name: "b").Port(factorial(5), name: "c");
            """),
        new("lambdas with default values and `params`", """
            var open = (string name = "web", int port = 80) => m.Service(name).Port(port);
            open();
            open("api");
            var many = (params string[] names) => { foreach (string name in names) m.Service(name).Port(80); };
            many("x", "y");
            """),
        new("the variable of `for` is one, that of `foreach` another one in each round", """
            var reads = new List<Func<int>>();
            for (int i = 0; i < 2; i++) reads.Add(() => i);
            foreach (int i in new[] { 7, 8 }) reads.Add(() => i);
            foreach (var read in reads) m.Service("s").Port(read() + 1, name: "p" + reads.IndexOf(read));
            """) { Unknown = "where a function is in a list is not evaluated" },
        new("closures over the variables of loops", """
            var reads = new List<Func<int>>();
            for (int i = 0; i < 2; i++) reads.Add(() => i);
            foreach (int i in new[] { 7, 8 }) reads.Add(() => i);
            for (int i = 0; i < 2; i++) { int copy = i; reads.Add(() => copy++); }
            int n = 0;
            foreach (var read in reads) m.Service("s" + n++).Port(read() + 1).Port(read() + 50, name: "b");
            """),
        new("local functions that share a variable", """
            int count = 0;
            int Next() => ++count;
            void Twice() { Next(); Next(); }
            Twice();
            Action again = Twice;
            again();
            m.Service("s").Port(Next());
            """),
        new("delegates of the user's own, with `ref`", """
            Change change = (ref int n) => n += 5;
            int port = 80;
            change(ref port);
            m.Service("s").Port(port);
            """, Declarations: "delegate void Change(ref int n);"),
        new("events", """
            var source = new Source();
            source.Happened += name => m.Service(name).Port(80);
            source.Raise("x");
            """, Declarations: "class Source { public event Action<string>? Happened; public void Raise(string name) => Happened?.Invoke(name); }") { Unknown = "events are not evaluated" },
    ];
}
