using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Evaluation.Reuse;

/// <summary>Edits without a plan: whatever is done to the files, an evaluation that starts from an earlier one says what a new one says.</summary>
public sealed class RandomEditTests
{
    private const int Edits = 40;

    /// <summary>Pieces of the files, and what else may stand there. Not every combination compiles; half-typed code does not either.</summary>
    private static readonly (string Path, string Piece, string[] Others)[] Pieces =
    [
        ("/src/Shop.cs", "Helpers.Web(m, name)", ["Helpers.Web(m, name + 2)", "Helpers.Web(m, 2)", "name.Web(m)", "Helpers.Web(m,", "Other.Web(m, name)"]),
        ("/src/Shop.cs", "Port(80)", ["Port(Helpers.Number)", "Port(Helpers.Compute(1))", "Port(Helpers.Ports[0])", "Port(Helpers.Count)", "Port(Types.Of<int>(5))"]),
        ("/src/Shop.cs", "using SvcDsl;", ["using SvcDsl; using Text = System.String;", "using SvcDsl; using static Helpers;", "using SvcDsl;// a comment"]),
        ("/src/Shop.cs", "var name = Helpers.Name;", ["var name = new Item(\"item\").Name;", "var name = (new Item(\"item\") with { Size = 3 }).ToString();", "string name; Helpers.Give(out name);", "var name = nameof(Helpers);"]),
        ("/src/Helpers.cs", "web:1", ["web:2", "{name}", "\\u0041"]),
        ("/src/Helpers.cs", "const int Number = 1;", ["const int Number = 2;", "static readonly int Number = Compute(4);", "static int Number => Ports.Count;", "static int Number { get { return 7; } }"]),
        ("/src/Helpers.cs", "Compute(long x) => 8080;", ["Compute(long x) => 9090;", "Compute(long x) { return (int)x + 1; }", "Compute(long x) => 1; public static int Compute(int x) => 2;", "Compute(short x) => 3;"]),
        ("/src/Helpers.cs", "Ports = [1, 2];", ["Ports = [3];", "Ports = [.. Enumerable.Range(5, 3)];", "Ports = [Compute(9)];"]),
        ("/src/Helpers.cs", "static class Helpers", ["#nullable disable\nstatic class Helpers", "// moves\n\nstatic class Helpers", "[Obsolete]\nstatic class Helpers", "static partial class Helpers"]),
        ("/src/Helpers.cs", "/*body*/", ["int Local(int x) => x + 1; m.Service(\"local\").Port(Local(5));", "foreach (int port in Ports) m.Service(\"s\" + port).Port(port);", "\n#if !NEVER\nm.Service(\"x\").Port(1);\n#endif\n", "m.Service(\"web\").Port(70000);", "if (", "m.Service(name).Select((\"app\", \"none\")).Port(1);"]),
        ("/src/Types.cs", "int Size { get; init; } = 2;", ["int Size { get; init; } = 4;", "int Size { get => 6; init { } }", "int Size = 3;"]),
        ("/src/Types.cs", "=> Name + Size;", ["=> Name;", "{ return Size + Name; }", "=> base.ToString();"]),
        ("/src/Types.cs", "T Of<T>(T value) => value;", ["T Of<T>(T value) => default;", "long Of<T>(long value) => value;"]),
        ("/src/More.cs", "", ["static class More { public static void Web(this string name, Manifest m) => m.Service(name).Port(4); }", "partial class Helpers { public static int Count => 3; }", "class Other { public static void Web(Manifest m, string name) { } }"]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_version_is_evaluated_as_if_for_the_first_time(int seed)
    {
        var random = new Random(seed);
        var program = new EditedProgram([.. Texts([]).Select(file => (file.Key, file.Value))]);
        var chosen = new Dictionary<int, string>();
        int reused = 0;
        for (int edit = 0; edit < Edits; edit++)
        {
            int piece = random.Next(Pieces.Length);
            int other = random.Next(-1, Pieces[piece].Others.Length);
            if (other < 0)
                chosen.Remove(piece);
            else
                chosen[piece] = Pieces[piece].Others[other];
            foreach ((string path, string text) in Texts(chosen))
            {
                if (program.Text(path) != text)
                    program.Edit(path, text);
            }

            reused += program.IsReused ? 1 : 0;
            Assert.True(program.EvaluateAfresh() == program.Evaluate(), $"Edit {edit} of seed {seed}: {program.EvaluateAfresh()}\n--- but ---\n{program.Evaluate()}\n---\n{string.Join("\n---\n", Texts(chosen).Values)}");
        }

        Assert.InRange(reused, Edits / 10, Edits);
    }

    private static Dictionary<string, string> Texts(Dictionary<int, string> chosen)
    {
        var files = new Dictionary<string, string>
        {
            ["/src/Shop.cs"] = Code.Manifest("var name = Helpers.Name;\nHelpers.Web(m, name);\nm.Service(\"other\").Port(80);"),
            ["/src/Helpers.cs"] = Code.File("""
                static class Helpers
                {
                    public const string Name = "web";
                    public const int Number = 1;
                    public static readonly List<int> Ports = [1, 2];
                    public static int Compute(long x) => 8080;
                    public static void Give(out string name) { name = "given"; }
                    public static void Web(Manifest m, string name)
                    {
                        /*body*/
                        m.Deployment(name).Labels(("app", name)).Container("web", $"web:1").WithPort(Compute(1));
                    }
                    public static void Web(Manifest m, int number) => m.Service("number").Port(number);
                }
                """),
            ["/src/Types.cs"] = Code.File("""
                record Item(string Name)
                {
                    public int Size { get; init; } = 2;
                    public override string ToString() => Name + Size;
                }
                static class Types { public static T Of<T>(T value) => value; }
                """),
            ["/src/More.cs"] = Code.Usings,
        };
        foreach ((int piece, string text) in chosen)
        {
            (string path, string old, _) = Pieces[piece];
            files[path] = old.Length == 0 ? files[path] + text : files[path].Replace(old, text, StringComparison.Ordinal);
        }

        return files;
    }
}
