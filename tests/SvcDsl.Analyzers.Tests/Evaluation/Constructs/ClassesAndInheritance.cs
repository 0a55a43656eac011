namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class ClassesAndInheritance : ConstructGroup
{
    public override string Title => "Classes and inheritance";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("`virtual`, `override`, `sealed override` and `base.M()`", """
            foreach (App app in new App[] { new("a"), new Web("b"), new Api("c") })
                m.Service(app.Name()).Port(app.Port);
            """, Declarations: """
            class App(string name)
            {
                public virtual string Name() => name;
                public virtual int Port => 80;
            }
            class Web(string name) : App(name)
            {
                public override string Name() => base.Name() + "-web";
                public override int Port => base.Port + 1;
            }
            class Api(string name) : Web(name)
            {
                public sealed override string Name() => base.Name() + "-api";
            }
            """),
        new("abstract classes", """
            Part part = new Front("web");
            m.Service(part.Full).Port(part.Port());
            """, Declarations: """
            abstract class Part(string name)
            {
                protected abstract string Suffix { get; }
                public abstract int Port();
                public string Full => name + Suffix;
            }
            class Front(string name) : Part(name)
            {
                protected override string Suffix => "-front";
                public override int Port() => 8080;
            }
            """),
        new("members hidden by `new`", """
            Derived derived = new();
            Base seen = derived;
            m.Service(derived.Name()).Port(derived.Port);
            m.Service(seen.Name()).Port(seen.Port);
            """, Declarations: """
            class Base { public int Port = 1; public string Name() => "base" + Port; }
            class Derived : Base { public new int Port = 2; public new string Name() => "derived" + Port + base.Name(); }
            """),
        new("private members of the same name in a base class", """
            var two = new Two();
            m.Service(two.First + two.Second).Port(80);
            """, Declarations: """
            class One { private string name = "one"; public string First => name; }
            class Two : One { private string name = "two"; public string Second => name; }
            """),
        new("overridden automatic properties", """
            Base item = new Derived { Name = "set" };
            m.Service(item.Name + item.Kept()).Port(item.Port);
            """, Declarations: """
            class Base { public virtual string Name { get; set; } = "base"; public virtual int Port { get; } = 1; public string Kept() => Port + "x"; }
            class Derived : Base
            {
                public override string Name { get => base.Name + "-got"; }
                public override int Port { get; } = 2;
            }
            """),
        new("`: this(…)` and `: base(…)`", """
            m.Service(new Api().Name).Port(new Api("x", 3).Port);
            m.Service(new Api("y").Name + "-y").Port(80);
            """, Declarations: """
            class App { public string Name; public int Port; protected App(string name, int port = 80) { Name = name; Port = port; } }
            class Api : App
            {
                public Api() : this("api") { Name += "-default"; }
                public Api(string name) : this(name, 1) => Name += "-one";
                public Api(string name, int port) : base(name + "-api", port: port * 2) { }
            }
            """),
        new("the order of initializers and constructors", """
            new Derived(m, "d");
            """, Declarations: """
            class Base
            {
                protected readonly Service own;
                public Base(Manifest m, string name) { own = m.Service(name + "-base").Port(1); Make(m); }
                protected virtual void Make(Manifest m) => m.Service("never").Port(1);
            }
            class Derived : Base
            {
                private readonly string label = "set";
                private readonly string late;
                public Derived(Manifest m, string name) : base(m, name + label2) { late = "late"; m.Service(label + late).Port(3); }
                protected override void Make(Manifest m) => m.Service("made-" + label + (late ?? "-null")).Port(2);
                private const string label2 = "-x";
            }
            """),
        new("primary constructors and their captured parameters", """
            var counter = new Counter(m, 5);
            counter.Add("a");
            counter.Add("b");
            m.Service("last").Port(counter.Next);
            """, Declarations: """
            class Base(int start) { public int Start => start; }
            class Counter(Manifest m, int next) : Base(next * 2)
            {
                public int Next => next + Start;
                public void Add(string name) => m.Service(name).Port(next++);
            }
            """),
        new("interfaces, explicit implementation and default members", """
            foreach (IPart part in new IPart[] { new One(), new Two(), new Three("three") })
                m.Service(part.Name).Port(part.Port()).Annotations(("title", part.Title));
            """, Declarations: """
            interface IPart { string Name { get; } int Port() => 80; string Title => "part " + Name; }
            class One : IPart { public string Name => "one"; string IPart.Title => "explicit"; }
            class Two : IPart { string IPart.Name { get; } = "two"; public int Port() => 81; }
            record Three(string Name) : IPart { int IPart.Port() => 82; }
            """),
        new("generic interfaces and interfaces that a base class implements", """
            ISource<string> source = new Derived();
            ISource<int> number = new Derived();
            m.Service(source.Get()).Port(number.Get());
            """, Declarations: """
            interface ISource<T> { T Get(); }
            class Base : ISource<string> { public virtual string Get() => "base"; }
            class Derived : Base, ISource<int> { public override string Get() => "derived"; int ISource<int>.Get() => 80; }
            """),
        new("objects that hold each other", """
            var parent = new Node("a");
            var child = new Node("b") { Parent = parent };
            parent.Children.Add(child);
            m.Service(parent.Children[0].Parent!.Name).Port(child == parent.Children[0] ? 1 : 2);
            m.Service("same").Port(ReferenceEquals(child, parent) ? 1 : 2);
            """, Declarations: """
            class Node(string name) { public string Name => name; public Node? Parent { get; set; } public List<Node> Children { get; } = []; }
            """),
        new("a class of .NET as the base class", """
            m.Service(new Names { "a", "b" }.Count == 2 ? "two" : "x").Port(80);
            """, Declarations: "class Names : List<string>;") { Unknown = "code of .NET runs in the object" },
    ];
}
