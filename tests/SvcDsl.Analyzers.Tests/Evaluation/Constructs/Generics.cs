namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Generics : ConstructGroup
{
    public override string Title => "Generics";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("generic methods that call generic methods", """
            m.Service(Outer("a")).Port(Outer(80));
            """, """
            static T Outer<T>(T item) => Inner<List<T>, T>([item]);
            static T Inner<TList, T>(TList items) where TList : List<T> => items[0];
            """),
        new("generic classes and records", """
            var box = new Box<int>(80);
            var pair = new Pair<string, Box<int>>("a", box) { Note = "x" };
            m.Service(pair.First + pair.Note).Port(pair.Second.Map(n => n + 1).Item);
            """, Declarations: """
            class Box<T>(T item) { public T Item { get; } = item; public Box<TOther> Map<TOther>(Func<T, TOther> map) => new(map(Item)); }
            record Pair<T1, T2>(T1 First, T2 Second) { public T1? Note { get; init; } }
            """),
        new("`default(T)`", """
            m.Service("a").Port(80 + Zero<int>()).Annotations(("a", Zero<string>() ?? "null"), ("b", Zero<bool>() ? "t" : "f"), ("c", Zero<Point>().X + "x"));
            """, "static T? Zero<T>() => default;", "struct Point { public int X; }"),
        new("`new T()`", """
            m.Service(Make<Web>().Name).Port(Make<Point>().X);
            """, "static T Make<T>() where T : new() => new T();", """
            class Web { public string Name { get; } = "web"; }
            struct Point() { public int X = 80; }
            """),
        new("`typeof(T).Name`", """
            m.Service(Name<Web>()).Port(typeof(Web) == typeof(App) ? 1 : 2);
            """, "static string Name<T>() => typeof(T).Name.ToLowerInvariant() + nameof(T).ToLowerInvariant();", "class App; class Web : App;"),
        new("static abstract members", """
            m.Service(Make<Web>("x").Name).Port(Port<Web>() + Port<Api>());
            """, """
            static T Make<T>(string name) where T : IPart<T> => T.Create(name + T.Suffix);
            static int Port<T>() where T : IPart<T> => T.Port;
            """, """
            interface IPart<TSelf> where TSelf : IPart<TSelf>
            {
                static abstract TSelf Create(string name);
                static abstract string Suffix { get; }
                static virtual int Port => 80;
            }
            record Web(string Name) : IPart<Web> { public static Web Create(string name) => new(name); public static string Suffix => "-web"; }
            record Api(string Name) : IPart<Api> { public static Api Create(string name) => new(name); public static string Suffix { get; } = "-api"; static int IPart<Api>.Port => 1; }
            """),
        new("operators through a constraint", """
            m.Service("sum").Port(Sum(new Money[] { new(1), new(2), new(4) }).Amount);
            """, """
            static T Sum<T>(T[] items) where T : IAdd<T>
            {
                T sum = T.Zero;
                foreach (T item in items) sum = sum + item;
                return sum;
            }
            """, """
            interface IAdd<TSelf> where TSelf : IAdd<TSelf> { static abstract TSelf operator +(TSelf a, TSelf b); static abstract TSelf Zero { get; } }
            readonly record struct Money(int Amount) : IAdd<Money> { public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount); public static Money Zero => new(0); }
            """),
        new("static members of generic types", """
            m.Service(Cache<string>.Name + Cache<int>.Name).Port(Cache<int>.Items.Count + 1);
            """, Declarations: "static class Cache<T> { public static readonly string Name = typeof(T).Name.ToLowerInvariant(); public static readonly List<T> Items = []; }"),
        new("generic local functions and lambdas in them", """
            m.Service(Twice("a")).Port(80);
            string Twice<T>(T item) { Func<T, string> show = x => $"{x}"; return show(item) + typeof(T).Name.ToLowerInvariant(); }
            """),
        new("generic virtual methods", """
            Base item = new Derived();
            m.Service(item.Name<int>() + item.Name<string>()).Port(80);
            """, Declarations: """
            class Base { public virtual string Name<T>() => "base"; }
            class Derived : Base { public override string Name<TItem>() => typeof(TItem).Name.ToLowerInvariant(); }
            """),
        new("nested types of generic types", """
            m.Service(new Outer<string>.Inner<int>().Name).Port(80);
            """, Declarations: "class Outer<T> { public class Inner<TItem> { public string Name => (typeof(T).Name + typeof(TItem).Name).ToLowerInvariant(); } }"),
        new("generic extension methods", """
            new[] { "a", "b" }.Each(name => m.Service(name).Port(80));
            m.Service("c".Or("d")).Port(80);
            """, Declarations: """
            static class Extensions
            {
                public static void Each<T>(this IEnumerable<T> items, Action<T> action) { foreach (T item in items) action(item); }
                public static T Or<T>(this T? item, T other) where T : class => item ?? other;
            }
            """),
        new("`is T`", """
            object[] all = [new Web("a"), "text", 5, new App("b")];
            foreach (App app in Of<App>(all)) m.Service(app.Name).Port(80);
            foreach (Web app in Of<Web>(all)) m.Service("w" + app.Name).Port(80);
            foreach (int port in Of<int>(all)) m.Service("p").Port(port);
            """, """
            static List<T> Of<T>(object[] all)
            {
                var found = new List<T>();
                foreach (object item in all)
                {
                    if (item is T match) found.Add(match);
                }
                return found;
            }
            """, "class App(string name) { public string Name => name; } class Web(string name) : App(name);"),
    ];
}
