using System.Globalization;
using System.Text;

namespace SvcDsl.Benchmarks.Programs;

/// <summary>A program with one manifest class of many Deployment+Service pairs; half are written out, half come from a helper method.</summary>
internal sealed record PairProgram(int Pairs, int Files)
{
    public const string ClassName = "Pairs.Cluster";

    /// <summary>The sizes of all benchmarks; the files of the largest are larger, not more.</summary>
    public static PairProgram Of(int pairs) => new(pairs, pairs <= 100 ? Math.Min(20, pairs) : 100);

    /// <summary>All files by name.</summary>
    public IEnumerable<(string Name, string Text)> Sources() =>
        [("Cluster.cs", Root()), ("Program.cs", $"System.Console.WriteLine({ClassName}.Build().ToYaml().Length);\n"),
        .. Enumerable.Range(0, Files).Select(file => (NameOf(file), Part(file)))];

    public static string NameOf(int file) => string.Create(CultureInfo.InvariantCulture, $"Part{file:000}.cs");

    /// <summary>One of the files with pairs.</summary>
    /// <param name="file">Its number.</param>
    /// <param name="replicas">What an edit changes.</param>
    public string Part(int file, int replicas = 2)
    {
        StringBuilder text = Open();
        text.Append(CultureInfo.InvariantCulture, $"    private static void Part{file:000}(Manifest m)\n    {{\n");
        for (int i = file; i < Pairs; i += Files)
        {
            if (int.IsOddInteger(i / Files))
                text.Append(CultureInfo.InvariantCulture, $"        Pair(m, \"app-{i:00000}\", 8080);\n");
            else
                text.Append(WrittenOut(i, replicas));
        }

        return text.Append("    }\n}\n").ToString();
    }

    /// <summary>What the generator adds, as far as the program and the emitter use it.</summary>
    public static string StandIn() => Open().Append(
        """
            public static BuiltManifest Build(string? environment = null) => new ManifestDefinition("cluster", Define).Build(environment);
        }

        """).ToString();

    private static string WrittenOut(int i, int replicas) => string.Create(CultureInfo.InvariantCulture,
        $$"""
                var app{{i}} = m.Deployment("app-{{i:00000}}").Replicas({{replicas}}).Labels(("app", "app-{{i:00000}}"), ("tier", "backend"));
                var http{{i}} = app{{i}}.Container("web", "ghcr.io/acme/app-{{i:00000}}:1.0")
                    .Env("LOG_LEVEL", "info")
                    .Requests(cpu: "100m", memory: "64Mi")
                    .Readiness(Probe.HttpGet("/healthz", "http"))
                    .Port("http", 8080);
                m.ClusterIP("app-{{i:00000}}").Select(app{{i}}).Port(80, to: http{{i}});

        """);

    private string Root()
    {
        StringBuilder text = Open("[Manifest]\n").Append("    private static void Define(Manifest m)\n    {\n");
        for (int file = 0; file < Files; file++)
            text.Append(CultureInfo.InvariantCulture, $"        Part{file:000}(m);\n");
        return text.Append(
            """
                }

                private static void Pair(Manifest m, string name, int port)
                {
                    var app = m.Deployment(name).Replicas(2).Labels(("app", name), ("tier", "backend"));
                    app.Container("web", $"ghcr.io/acme/{name}:1.0").Env("LOG_LEVEL", "info").Requests(cpu: "100m", memory: "64Mi")
                        .Readiness(Probe.HttpGet("/healthz", "http")).WithPort(port, name: "http");
                    m.ClusterIP(name).Select(("app", name)).Port(80, to: "http");
                }
            }

            """).ToString();
    }

    private static StringBuilder Open(string attribute = "") =>
        new($"using SvcDsl;\n\nnamespace Pairs;\n\n{attribute}public static partial class Cluster\n{{\n");
}
