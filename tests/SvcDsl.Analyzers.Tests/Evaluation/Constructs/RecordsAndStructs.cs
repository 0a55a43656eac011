namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class RecordsAndStructs : ConstructGroup
{
    public override string Title => "Records and structs";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`with` on records, record structs, structs and anonymous types", """
            var a = new A("a") with { Port = 1 };
            var b = new B("b", 2) with { Name = "bb" };
            var c = new C { X = 3 } with { Y = 4 };
            var d = new { Name = "d", Port = 5 } with { Port = 6 };
            m.Service(a.Name).Port(a.Port);
            m.Service(b.Name).Port(b.Port);
            m.Service("c").Port(c.X + c.Y);
            m.Service(d.Name).Port(d.Port);
            """, Declarations: """
            record A(string Name) { public int Port { get; init; } = 80; }
            record struct B(string Name, int Port);
            struct C { public int X; public int Y { get; set; } }
            """),
        new("nested `with`", """
            var app = new App("a", new Port(1, "x"));
            var other = app with { Port = app.Port with { Number = 2 } };
            m.Service(app.Name).Port(app.Port.Number, name: app.Port.Name);
            m.Service("b").Port(other.Port.Number, name: other.Port.Name);
            """, Declarations: "record App(string Name, Port Port); record Port(int Number, string Name);"),
        new("derived records", """
            App app = new Web("a", 80, "x") with { Name = "b" };
            App copy = app with { Port = 81 };
            m.Service(copy.Name).Port(copy.Port).Annotations(("path", ((Web)copy).Path), ("same", copy == app ? "yes" : "no"));
            """, Declarations: "record App(string Name, int Port); record Web(string Name, int Port, string Path) : App(Name, Port);"),
        new("a property of one's own for a positional parameter", """
            m.Service(new App("WEB", 1).Name).Port(80);
            """, Declarations: "record App(string Name, int Port) { public string Name { get; } = Name.ToLowerInvariant(); }"),
        new("equality of records", """
            var a = new App("a", new Port(1));
            string[] same =
            [
                a == new App("a", new Port(1)) ? "1" : "0",
                a == new App("a", new Port(2)) ? "1" : "0",
                a != new App("b", new Port(1)) ? "1" : "0",
                a.Equals(new Web("a", new Port(1))) ? "1" : "0",
                a.Equals((object)new App("a", new Port(1))) ? "1" : "0",
                a == null ? "1" : "0",
                new Port(3) == new Port(3) ? "1" : "0",
                Equals(a, new App("a", new Port(1))) ? "1" : "0",
                new Listed([1]) == new Listed([1]) ? "1" : "0",
            ];
            m.Service("s" + string.Join("", same)).Port(80);
            """, Declarations: "record App(string Name, Port Port); record Web(string Name, Port Port) : App(Name, Port); record struct Port(int Number); record Listed(int[] Items);"),
        new("equality of tuples and anonymous types, and identity of objects", """
            var one = new { A = 1, B = "x" };
            var box = new Box();
            string[] same =
            [
                (1, "a") == (1, "a") ? "1" : "0",
                (1, ("a", 2)) != (1, ("a", 3)) ? "1" : "0",
                (1, "a").Equals((1, "a")) ? "1" : "0",
                one.Equals(new { A = 1, B = "x" }) ? "1" : "0",
                one == new { A = 1, B = "x" } ? "1" : "0",
                box == new Box() ? "1" : "0",
                box == box ? "1" : "0",
                box.Equals(new Box()) ? "1" : "0",
            ];
            m.Service("s" + string.Join("", same)).Port(80);
            """, Declarations: "class Box;"),
        new("the text of records, tuples and anonymous types", """
            var app = new Web("a", new Port(1)) { Path = "/x" };
            m.Service("s").Port(80).Annotations(("a", app.ToString()), ("b", $"{new Port(2)}"), ("c", "" + new { A = 1, B = "x" }), ("d", $"{(1, "a", app.Port)}"), ("e", new Own("z") + "!"));
            """, Declarations: """
            record App(string Name, Port Port) { protected int hidden = 1; public int Twice => 2; }
            record Web(string Name, Port Port) : App(Name, Port) { public string? Path { get; init; } }
            readonly record struct Port(int Number);
            record Own(string Name) { public override string ToString() => "own " + Name; }
            """),
        new("a struct is copied: assignment, arguments, elements, members", """
            var a = new Point { X = 1 };
            var b = a;
            b.X = 2;
            Change(a);
            Point[] array = [a, b];
            array[0].X = 3;
            var list = new List<Point> { a };
            var copy = list[0];
            copy.X = 4;
            var holder = new Holder { Point = a };
            a.X = 5;
            var tuple = (a, 1);
            a.X = 6;
            m.Service("s").Port(a.X).Port(b.X, name: "b").Port(array[0].X, name: "c").Port(list[0].X + 10, name: "d").Port(holder.Point.X + 20, name: "e").Port(tuple.a.X + 30, name: "f");
            """, "static void Change(Point point) => point.X = 100;", "struct Point { public int X; } class Holder { public Point Point { get; set; } }"),
        new("a struct inside a struct", """
            var a = new Outer();
            a.Inner.X = 1;
            var b = a;
            b.Inner.X = 2;
            a.Inner.Add();
            m.Service("s").Port(a.Inner.X).Port(b.Inner.X + 10, name: "b");
            """, Declarations: "struct Outer { public Inner Inner; } struct Inner { public int X; public void Add() => X++; }"),
        new("methods that change a struct: variables change, copies do not", """
            var counter = new Counter();
            counter.Next();
            var list = new List<Counter> { counter };
            list[0].Next();
            var array = new[] { counter };
            array[0].Next();
            var holder = new Holder();
            holder.Fixed.Next();
            holder.Open.Next();
            holder.Property.Next();
            foreach (var item in array) item.Next();
            m.Service("s").Port(counter.N).Port(list[0].N + 10, name: "b").Port(array[0].N + 20, name: "c").Port(holder.Fixed.N + 30, name: "d").Port(holder.Open.N + 40, name: "e").Port(holder.Property.N + 50, name: "f");
            """, Declarations: """
            struct Counter { public int N; public int Next() => ++N; }
            class Holder { public readonly Counter Fixed; public Counter Open; public Counter Property { get; } }
            """),
        new("a boxed struct is shared", """
            ICounter first = new Counter();
            ICounter second = first;
            second.Next();
            var copy = (Counter)first;
            copy.Next();
            m.Service("s").Port(first.N + 10).Port(copy.N + 20, name: "b");
            """, Declarations: "interface ICounter { int N { get; } int Next(); } struct Counter : ICounter { public int N { get; private set; } public int Next() => ++N; }"),
        new("constructors, initializers and `default` of structs", """
            m.Service("s").Port(new A().X).Port(new A(2).X, name: "b").Port(default(A).X + 10, name: "c").Port(new B().Y + 20, name: "d").Port(new A[] { new() }[0].X + 30, name: "e");
            """, Declarations: """
            struct A { public int X = 1; public A() { } public A(int x) : this() => X += x; }
            struct B(int y) { public int Y = y + 1; }
            """),
        new("`this = …` in a struct", """
            var a = new Point(1, 2);
            a.Swap();
            m.Service("s").Port(a.X).Port(a.Y, name: "b");
            """, Declarations: "struct Point(int x, int y) { public int X = x, Y = y; public void Swap() => this = new Point(Y, X); }"),
    ];
}
