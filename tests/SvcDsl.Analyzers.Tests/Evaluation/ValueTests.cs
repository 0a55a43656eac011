namespace SvcDsl.Analyzers.Tests.Evaluation;

public class ValueTests
{
    [Fact]
    public void Constants_and_read_only_members() => Oracle.Same("""
        const string local = "cart";
        m.Deployment(local).Labels((Key, Names.App)).Replicas(Names.Replicas).Container("c", Image);
        m.Service(Prefix + local).Select((Key, Names.App)).Port(Names.Port, to: Ports["http"]);
        m.Service(Second).Select((Key, All[1])).Port(Base + 1);
        m.Service(Arrow).Select((Key, nameof(Names))).Port(81);
        """, """
        const string Key = "app";
        static readonly string Prefix = "svc-";
        static readonly string Image = $"{Names.App}:1.0";
        static readonly int Base = 8000;
        static string Second { get; } = Prefix + "second";
        static string Arrow => Prefix + "arrow";
        static readonly string[] All = ["a", "b"];
        static readonly Dictionary<string, int> Ports = new() { ["http"] = 8080, ["admin"] = 9090 };
        """, """
        static class Names { public const string App = "web"; public const int Port = 80; public static readonly int Replicas = Port / 40; }
        """);

    [Fact]
    public void Interpolation_and_concatenation() => Oracle.Same("""
        int index = 3;
        char letter = 'x';
        string? nothing = null;
        m.Service($"a-{index}-{letter}{nothing}{true}").Port(80);
        m.Service("b" + index + letter + nothing + false).Port(80);
        m.Service($"c-{index:D3}-{index,4}".Replace(" ", "0")).Port(80);
        m.Service(string.Concat("d", "-", index.ToString())).Port(80);
        m.Service(string.Join("-", "e", "f", "g")).Port(80);
        m.Service(string.Join('-', new[] { 1, 2, 3 }.Select(n => "n" + n))).Port(80);
        string text = "h";
        text += index;
        text += '-';
        m.Service(text + "z").Port(80);
        """);

    [Fact]
    public void Arithmetic() => Oracle.Same("""
        int a = 7, b = 3;
        long wide = a;
        int[] numbers = [a + b, a - b, a * b, a / b, a % b, -a + 100, a << b, a & b, a | b, a ^ b, ~a + 100, (int)(wide * 2), a > b ? 1 : 0, checked(a + 1), 'a' + 1];
        foreach (int number in numbers)
            m.Service("s" + number).Port(number + 1);
        int counter = 0;
        counter += 5;
        counter *= 2;
        counter--;
        m.Service("s").Port(counter++).Port(++counter);
        m.Service("t").Port(Math.Max(a, b)).Port(Math.Min(a, b)).Port(Math.Abs(-5)).Port(int.Parse("77")).Port("four".Length);
        """);

    [Fact]
    public void Wider_numbers_are_not_mistaken_for_ints()
    {
        Oracle.Same("""
            int a = 5;
            decimal d = a;
            m.Service("s").Port((int)(d / 2 * 2));
            """);
        Oracle.Same("""
            int a = int.MaxValue;
            ulong u = (ulong)a;
            m.Service("s").Port(u * 4 > 10 ? 80 : 90).Port(u * 4 > 10 ? 80 : 91, name: "b");
            """);
        Oracle.Same("""
            int a = 5;
            float f = a;
            m.Service("s").Port(f / 2 > 2 ? 80 : 90).Port(f / 2 > 2 ? 80 : 91, name: "b");
            """);
    }

    [Fact]
    public void Choices() => Oracle.Same("""
        bool big = 3 > 2;
        string? maybe = big ? null : "x";
        m.Service(maybe ?? "fallback").Port(big && !false ? 80 : 81).Port(big || Fail() ? 82 : 83);
        maybe ??= "set";
        m.Service(maybe).Port(maybe?.Length ?? 1);
        string? none = null;
        m.Service("n" + none?.Length).Port(none is null ? 1 : 2);
        """, """
        static bool Fail() => throw new InvalidOperationException();
        """);

    [Fact]
    public void Enums_are_no_numbers_when_they_are_written()
    {
        Oracle.Same("""
            Protocol protocol = Protocol.Udp;
            m.Service($"s-{protocol}".ToLowerInvariant()).Port(80, protocol: protocol);
            """);
        Oracle.Same("""
            Protocol protocol = Protocol.Udp;
            m.Service("s-" + protocol).Port(80);
            m.Service("s-1").Port(80);
            """);
        Oracle.Same("""
            object boxed = Protocol.Udp;
            m.Service($"s-{boxed}").Port(80);
            m.Service("s-1").Port(80);
            """);
        Oracle.Same("""
            m.Service($"s-{Show(Protocol.Udp)}").Port(80);
            m.Service("s-1").Port(80);
            """, "static string Show<T>(T value) => $\"{value}\";");
        Oracle.Same("""
            m.Service("s-" + string.Join("-", new[] { Protocol.Udp }.Select(p => p))).Port(80);
            m.Service("s-1").Port(80);
            """);
        Oracle.Same("""
            m.Service(string.Concat("s-", Protocol.Udp)).Port(80);
            m.Service("s-1").Port(80);
            """);
        Oracle.Same("""
            string text = "s-";
            text += Protocol.Udp;
            m.Service(text).Port(80);
            m.Service("s-1").Port(80);
            """);
    }

    [Fact]
    public void Tuples_and_deconstruction() => Oracle.Same("""
        var (name, port) = ("web", 80);
        m.Service(name).Port(port);
        (string Name, int Port)[] all = [("a", 1), ("b", 2)];
        foreach (var (n, p) in all)
            m.Service(n).Port(p);
        foreach (var pair in all)
            m.Service(pair.Name + "2").Port(pair.Port).Port(pair.Item2 + 10, name: "x");
        (name, port) = (name + "-x", port + 1);
        m.Service(name).Port(port);
        var (first, _) = Pair();
        m.Service(first).Port(1);
        """, """
        static (string, int) Pair() => ("pair", 5);
        """);

    [Fact]
    public void Strings() => Oracle.Same("""
        string s = " Web-Shop ";
        string t = s.Trim().ToLowerInvariant();
        m.Service(t.Replace("-", "")).Port(t.Contains("shop") ? 80 : 81);
        m.Service(t.Substring(0, 3)).Port(t.IndexOf('-'));
        m.Service(t.Split('-')[1]).Port(t.StartsWith("web", StringComparison.Ordinal) ? 1 : 2);
        m.Service(t.PadRight(10, 'x')).Port(string.IsNullOrEmpty(t) ? 1 : 2);
        m.Service("c" + t[0]).Port(1);
        foreach (char c in "xyz")
            m.Service("c-" + c).Port(c);
        """);
}
