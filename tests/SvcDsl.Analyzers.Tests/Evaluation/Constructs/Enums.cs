namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

internal sealed class Enums : ConstructGroup
{
    public override string Title => "Enums";

    public override IReadOnlyList<Construct> Constructs { get; } =
    [
        new("enums of one's own, also with another number behind them", """
            Kind kind = Kind.api;
            Small small = Small.two;
            m.Service($"{kind}-{small}").Port((int)kind).Port((byte)small, name: "b").Port((int)(Kind)80, name: "c");
            """, Declarations: "enum Kind { web = 80, api } enum Small : byte { one = 1, two }"),
        new("flags", """
            Parts parts = Parts.web | Parts.api;
            parts |= Parts.db;
            parts &= ~Parts.api;
            m.Service("s" + (parts.HasFlag(Parts.db) ? "-db" : "") + ((parts & Parts.api) != 0 ? "-api" : "") + (parts == (Parts.web | Parts.db))).Port((int)parts);
            """, Declarations: "[Flags] enum Parts { none, web = 1, api = 2, db = 4 }"),
        new("the name of a member", """
            Kind kind = Kind.api;
            object boxed = Kind.web;
            m.Service(kind.ToString() + "-" + boxed + "-" + $"{Kind.web}" + Show(kind)).Port(80).Annotations(("a", nameof(Kind.api)));
            """, "static string Show<T>(T kind) where T : struct, Enum => kind.ToString();", "enum Kind { web, api }"),
        new("`switch` over an enum", """
            foreach (Kind kind in new[] { Kind.web, Kind.api, (Kind)7 })
            {
                int port = kind switch { Kind.web => 80, Kind.api => 81, _ => 82 };
                switch (kind)
                {
                    case Kind.web: m.Service("web").Port(port); break;
                    case Kind.api: m.Service("api").Port(port); break;
                    default: m.Service("other").Port(port); break;
                }
            }
            """, Declarations: "enum Kind { web, api }"),
        new("enums as keys, in records and in comparisons", """
            var ports = new Dictionary<Kind, int> { [Kind.web] = 80, [Kind.api] = 81 };
            var app = new App("a", Kind.api);
            Kind? none = null;
            m.Service(app.Name + (app.Kind > Kind.web) + (app == new App("a", Kind.api)) + (none ?? Kind.web)).Port(ports[app.Kind]);
            """, Declarations: "enum Kind { web, api } record App(string Name, Kind Kind);"),
        new("the text of a combination of flags", """
            m.Service("s" + (Parts.web | Parts.api)).Port(80);
            """, Declarations: "[Flags] enum Parts { none, web = 1, api = 2 }"),
    ];
}
