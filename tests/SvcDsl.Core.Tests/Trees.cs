using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>Trees for tests: random ones, and a form in which two trees can be compared.</summary>
internal static class Trees
{
    private static readonly string[] Awkward =
    [
        "", " ", "y", "No", "on", "null", "~", "0", "007", "0x1F", "1_000", "1:30", "1e3", ".5", "1.", ".inf", "2001-01-01", "<<", "=", "-", "- a",
        "?", "a: b", "a #b", "#", "a:", "---", "...", "a\nb", "a\nb\n", "a\n\n\n", "\na", " a\nb", "a \nb", "a\r\nb", "a\tb", "\ta", "a\u0085b", "a\u2028b",
        "\uFEFFa", "\u00e9t\u00e9", "\ud83d\ude00", "{{ x }}", "[a", "!t", "&a", "*a", "%a", "@a", "`a", "'a", "\"a", "a\"b\\c", "\u0000", "\u001b[0m", "-1", "+1", "--port=80",
        "10.96.0.1", "1.4", "nginx:1.4", "a\n  b\n c", "key:\n  - x\n", "# no comment\n", "--- \nx", "x\u00a0y",
    ];

    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.Elements(Awkward),
        Gen.Elements("app", "frontend", "tier", "a-b", "x.y/z"),
        ArbMap.Default.GeneratorFor<string>().Select(text => Clean(text ?? "")));

    public static Gen<MapNode> Maps { get; } = Gen.Sized(size => MapOf(Math.Min(size, 12)));

    public static ScalarNode Scalar(object? value) => new(value, Origin.None);

    public static MapNode Map(params (string Key, Node Value)[] entries)
    {
        var map = new MapNode(Origin.None);
        foreach ((string key, Node value) in entries)
            map.Set(key, value);
        return map;
    }

    public static ListNode List(params Node[] items)
    {
        var list = new ListNode(Origin.None);
        foreach (Node item in items)
            list.Add(item);
        return list;
    }

    /// <summary>Values with their types; keys sorted, because their order means nothing.</summary>
    public static string Show(Node node) => node switch
    {
        MapNode map => "{" + string.Join(", ", map.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => $"{Quote(entry.Name)}: {Show(entry.Value)}")) + "}",
        ListNode list => "[" + string.Join(", ", list.Select(Show)) + "]",
        ScalarNode { IsKnown: false } scalar => scalar.ToString(),
        ScalarNode scalar => scalar.Value switch
        {
            null => "null",
            string text => Quote(text),
            bool truth => truth ? "true" : "false",
            double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
            object value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        },
        _ => throw new ArgumentException($"unexpected {node.GetType()}"),
    };

    private static string Quote(string text) => "\"" + string.Concat(text.Select(c => c is >= ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}")) + "\"";

    /// <summary>Half a surrogate pair cannot be written to a file, whatever the format.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static Gen<Node> NodeOf(int size)
    {
        Gen<Node> scalar = Gen.OneOf(
            Texts.Select(object? (text) => text),
            ArbMap.Default.GeneratorFor<int>().Select(object? (number) => (long)number),
            ArbMap.Default.GeneratorFor<long>().Select(object? (number) => number),
            ArbMap.Default.GeneratorFor<double>().Select(object? (number) => number),
            ArbMap.Default.GeneratorFor<bool>().Select(object? (truth) => truth),
            Gen.Constant((object?)null)).Select(value => (Node)Scalar(value));
        return size <= 0
            ? scalar
            : Gen.Frequency((4, scalar), (1, MapOf(size / 2).Select(map => (Node)map)), (1, ListOf(size / 2)));
    }

    private static Gen<MapNode> MapOf(int size) =>
        from keys in Texts.ListOf(Math.Min(size, 6))
        from values in NodeOf(size - 1).ListOf(keys.Count)
        select Map([.. keys.Zip(values)]);

    private static Gen<Node> ListOf(int size) => NodeOf(size - 1).ListOf(Math.Min(size, 4)).Select(Node (items) => List([.. items]));
}
