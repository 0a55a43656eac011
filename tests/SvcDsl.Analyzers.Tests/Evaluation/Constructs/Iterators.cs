namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Iterators : ConstructGroup
{
    public override string Title => "Iterators";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`yield return` and `yield break`", """
            foreach (string name in Names(3)) m.Service(name).Port(80);
            """, """
            static IEnumerable<string> Names(int count)
            {
                yield return "first";
                for (int i = 0; ; i++)
                {
                    if (i == count) yield break;
                    if (i == 1) continue;
                    yield return "n" + i;
                }
            }
            """),
        new("effects come in the order of the program: the iterator's and the loop's take turns", """
            foreach (int i in Numbers(m)) m.Service("loop-" + i).Port(80);
            """, """
            static IEnumerable<int> Numbers(Manifest m)
            {
                m.Service("before").Port(80);
                yield return 1;
                m.Service("between").Port(80);
                yield return 2;
                m.Service("after").Port(80);
            }
            """),
        new("nothing runs before somebody walks, and everything runs again the second time", """
            int runs = 0;
            IEnumerable<string> names = Names("x");
            m.Service("r" + runs).Port(80);
            foreach (string name in names) m.Service(name).Port(80);
            foreach (string name in names.Select(n => n + "q")) m.Service(name).Port(80);
            m.Service("s" + runs).Port(80);

            IEnumerable<string> Names(string prefix)
            {
                runs++;
                prefix += runs;
                yield return prefix;
                yield return prefix + "b";
            }
            """),
        new("who stops early runs the `finally`", """
            foreach (int i in Numbers(m, "a"))
            {
                m.Service("got-" + i).Port(80);
                if (i == 1) break;
            }
            foreach (int i in Numbers(m, "b")) m.Service("all-" + i).Port(80);
            m.Service("first-" + Numbers(m, "c").First()).Port(80);
            """, """
            static IEnumerable<int> Numbers(Manifest m, string name)
            {
                try
                {
                    for (int i = 0; i < 3; i++) yield return i;
                }
                finally
                {
                    m.Service("done-" + name).Port(80);
                }
            }
            """),
        new("iterators that walk through iterators", """
            foreach (int i in Tree(3)) m.Service("t" + i).Port(i + 1);
            """, """
            static IEnumerable<int> Tree(int depth)
            {
                if (depth == 0) yield break;
                foreach (int i in Tree(depth - 1)) yield return i;
                yield return depth;
                foreach (int i in Tree(depth - 1)) yield return i + 10 * depth;
            }
            """),
        new("`yield` in `if`, `switch`, `while`, `do` and nested loops", """
            foreach (string s in All()) m.Service(s).Port(80);
            """, """
            static IEnumerable<string> All()
            {
                int n = 3;
                while (n-- > 0)
                {
                    switch (n)
                    {
                        case 2: yield return "two"; break;
                        case 1: yield return "one"; goto case 0;
                        case 0: yield return "zero-" + n; continue;
                    }
                    if (n == 2) yield return "if"; else yield return "else";
                }
                n = 0;
                do { yield return "d" + n; } while (++n < 2);
                foreach (int i in new[] { 1, 2, 3 })
                {
                    for (int j = 0; j < 5; j++)
                    {
                        if (j == i) break;
                        yield return $"p-{i}-{j}";
                    }
                }
            }
            """),
        new("a type whose GetEnumerator is an iterator", """
            var team = new Team { "a", "b" };
            foreach (string name in team) m.Service(name).Port(80);
            foreach (string name in team.Where(n => n != "a")) m.Service(name + "-linq").Port(80);
            """, Declarations: """
            class Team : IEnumerable<string>
            {
                private readonly List<string> names = [];
                public void Add(string name) => names.Add(name);
                public IEnumerator<string> GetEnumerator() { foreach (string name in names) yield return "m-" + name; }
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }
            """),
        new("an iterator method of an object", """
            foreach (string name in new Shop2("x") { Count = 2 }.Names()) m.Service(name).Port(80);
            """, Declarations: """
            class Shop2(string prefix) { public int Count { get; set; } public IEnumerable<string> Names() { for (int i = 0; i < Count; i++) yield return prefix + i; } }
            """),
        new("async iterators", """
            m.Service("web").Port(Sum().GetAwaiter().GetResult());
            """, """
            static async System.Threading.Tasks.Task<int> Sum() { int n = 0; await foreach (int i in Numbers()) n += i; return n; }
            static async IAsyncEnumerable<int> Numbers() { yield return 80; await System.Threading.Tasks.Task.Yield(); }
            """) { Unknown = "async code is not evaluated" },
    ];
}
