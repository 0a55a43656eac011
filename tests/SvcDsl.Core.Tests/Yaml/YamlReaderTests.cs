using FsCheck;
using FsCheck.Fluent;
using SvcDsl.Nodes;

namespace SvcDsl.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("y", "true")]
    [InlineData("Yes", "true")]
    [InlineData("ON", "true")]
    [InlineData("n", "false")]
    [InlineData("off", "false")]
    [InlineData("tRUE", "\"tRUE\"")]
    [InlineData("", "null")]
    [InlineData("~", "null")]
    [InlineData("Null", "null")]
    [InlineData("80", "80")]
    [InlineData("+80", "80")]
    [InlineData("-80", "-80")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("017", "15")]
    [InlineData("0b101", "5")]
    [InlineData("1_000", "1000")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("9223372036854775808", "9.223372036854776E+18d")]
    [InlineData("1.5", "1.5d")]
    [InlineData(".5", "0.5d")]
    [InlineData("1e3", "1000d")]
    [InlineData("09", "9d")]
    [InlineData(".inf", "Infinityd")]
    [InlineData("-.Inf", "-Infinityd")]
    [InlineData(".NaN", "NaNd")]
    [InlineData("1:30", "\"1:30\"")]
    [InlineData("2001-01-01", "\"2001-01-01\"")]
    [InlineData("10.0.0.1", "\"10.0.0.1\"")]
    [InlineData("100m", "\"100m\"")]
    [InlineData("0x", "\"0x\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("-", "[null]")]
    [InlineData("\"80\"", "\"80\"")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("|-\n    80", "\"80\"")]
    [InlineData("!!str 80", "\"80\"")]
    [InlineData("! 80", "\"80\"")]
    [InlineData("!!int \"80\"", "80")]
    [InlineData("!!float 80", "80d")]
    [InlineData("!!bool 'yes'", "true")]
    [InlineData("!!null ''", "null")]
    [InlineData("!!binary aGk=", "\"aGk=\"")]
    public void Plain_scalars_mean_what_they_mean_to_kubectl(string yaml, string expected)
    {
        YamlReadResult read = YamlReader.Read($"v:\n  {yaml}\n", "f");
        Assert.Empty(read.Errors);
        Assert.Equal($"{{\"v\": {expected}}}", Trees.Show(Assert.Single(read.Objects)));
    }

    [Fact]
    public void Keys_that_are_no_strings_become_strings() => Assert.Equal(
        "{\"1\": \"a\", \"1.5\": \"c\", \"null\": \"d\", \"true\": \"b\"}",
        Trees.Show(Assert.Single(YamlReader.Read("1: a\nyes: b\n1.5: c\n~: d\n", "f").Objects)));

    [Fact]
    public void Every_node_knows_its_place()
    {
        MapNode root = Assert.Single(YamlReader.Read("kind: Service\nspec:\n  ports:\n  - port: 80\n    name: http\n  flow: {a: [1, 22]}\n", "svc.yaml").Objects);
        var ports = (ListNode)((MapNode)root["spec"]!)["ports"]!;

        Assert.Equal("1:1-6:21", Span(root));
        Assert.Equal("1:7-1:14", Span(root["kind"]!));
        Assert.Equal("3:3-6:21", Span(root["spec"]!));
        Assert.Equal("4:3-5:15", Span(ports));
        Assert.Equal("4:5-5:15", Span(ports[0]));
        Assert.Equal("4:11-4:13", Span(((MapNode)ports[0])["port"]!));
        Assert.Equal("6:9-6:21", Span(((MapNode)root["spec"]!)["flow"]!));
        Assert.True(((MapNode)ports[0]).TryGet("name", out MapEntry name));
        Assert.Equal("5:5-5:9", Span(name.Key));
        Assert.Equal("svc.yaml", name.Value.Origin.File);
    }

    [Fact]
    public void Documents_without_content_are_no_objects() =>
        Assert.Equal(["a", "b"], YamlReader.Read("\uFEFF# only this\n---\n---\nkind: a\n---\n# nothing\n---\n~\n---\nkind: b\n...\n", "f").Objects.Select(o => ((ScalarNode)o["kind"]!).Value));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# a\n")]
    [InlineData("---\n")]
    public void An_empty_text_holds_nothing(string text)
    {
        YamlReadResult read = YamlReader.Read(text, "f");
        Assert.Empty(read.Objects);
        Assert.Empty(read.Errors);
    }

    [Fact]
    public void A_list_of_objects_stands_for_its_items()
    {
        YamlReadResult read = YamlReader.Read(
            "kind: List\nitems:\n- kind: A\n- kind: ServiceList\n  items: [{kind: B}, 7]\n---\nkind: AllowList\nspec: {}\n", "f");
        Assert.Equal(["A", "B", "AllowList"], read.Objects.Select(o => ((ScalarNode)o["kind"]!).Value));
        YamlError error = Assert.Single(read.Errors);
        Assert.Equal("f(5,22): A Kubernetes object is a map with apiVersion and kind, but here is the value 7", error.ToString());
    }

    [Fact]
    public void Anchors_and_merge_keys()
    {
        MapNode root = Assert.Single(YamlReader.Read(
            "x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\none: *x\nmerged:\n  <<: *x\n  b: 9\nlist:\n  b: 9\n  <<: [*y, *x]\nquoted: {\"<<\": 1}\n", "f").Objects);
        Assert.Equal("{\"a\": 1, \"b\": 2}", Trees.Show(root["one"]!));
        Assert.Equal("{\"a\": 1, \"b\": 9}", Trees.Show(root["merged"]!));
        Assert.Equal("{\"a\": 1, \"b\": 9, \"c\": 4}", Trees.Show(root["list"]!));
        Assert.Equal("{\"<<\": 1}", Trees.Show(root["quoted"]!));

        ((MapNode)root["one"]!).Remove("a");
        Assert.Equal("{\"a\": 1, \"b\": 2}", Trees.Show(root["x"]!));
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "f(3,1): The key 'a' is already written in line 1, column 1; remove one of the two")]
    [InlineData("true: 1\nyes: 3\n", "f(2,1): The key 'true' is already written in line 1, column 1; remove one of the two")]
    [InlineData("a: *x\n", "f(1,4): The alias *x stands for nothing; write &x in front of a value above it")]
    [InlineData("a:\n  <<: 1\n", "f(2,7): The merge key << takes a map or a list of maps")]
    [InlineData("? [1]\n: 2\n", "f(1,3): A key is a single value, but here is a map or a list")]
    [InlineData("a: !!int x\n", "f(1,4): 'x' is tagged !!int but is none")]
    [InlineData("- a\n", "f(1,1): A Kubernetes object is a map with apiVersion and kind, but here is a list")]
    [InlineData("text\n", "f(1,1): A Kubernetes object is a map with apiVersion and kind, but here is the value text")]
    public void Errors_have_a_place(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(YamlReader.Read(text, "f").Errors).ToString());

    [Theory]
    [InlineData("a: 1\n---\nb: [1\n---\nc: 1\n", 4, 1)]
    [InlineData("a: 1\n---\nb:\n\tc: 1\n", 4, 1)]
    [InlineData("a: 1\n---\nb: c: d\n", 3, 5)]
    [InlineData("a: 1\n---\nb: \"x\n", 3, 4)]
    [InlineData("a: 1\n---\nb: 1\n c: 2\n", 4, 3)]
    [InlineData("a: 1\n---\nb: @x\n", 3, 4)]
    public void What_stands_before_a_syntax_error_is_kept(string text, int line, int column)
    {
        YamlReadResult read = YamlReader.Read(text, "f");
        Assert.Equal("{\"a\": 1}", Trees.Show(Assert.Single(read.Objects)));
        YamlError error = Assert.Single(read.Errors);
        Assert.StartsWith("This is not YAML: ", error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Origin.Line, error.Origin.Column));
    }

    [Fact]
    public void Aliases_that_stand_for_billions_are_an_error()
    {
        string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(
            Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        YamlError error = Assert.Single(YamlReader.Read(bomb, "f").Errors);
        Assert.Contains("100000", error.Message, StringComparison.Ordinal);
        Assert.Equal(5, error.Origin.Line);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 2_000)]
    public void Deep_nesting_is_an_error_and_no_stack_overflow(string opening, int times)
    {
        YamlReadResult read = YamlReader.Read(string.Concat(Enumerable.Repeat(opening, times)), "f");
        Assert.Equal("The nesting is deeper than 200 levels", Assert.Single(read.Errors).Message);
    }

    [Fact]
    public void Deep_nesting_by_aliases_is_an_error()
    {
        string text = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 300).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));
        Assert.Contains("deeper than 200", Assert.Single(YamlReader.Read(text, "f").Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_value_of_any_shape()
    {
        Assert.Equal("[1, 2]", Trees.Show(YamlReader.ReadNode("[1, 2]", "f").Node!));
        Assert.Equal("5", Trees.Show(YamlReader.ReadNode("5", "f").Node!));
        Assert.Null(YamlReader.ReadNode("# nothing", "f").Node);
        Assert.Equal("f(3,1): There is a second document where one value is expected; remove it or the \"---\" before it", Assert.Single(YamlReader.ReadNode("1\n---\n2", "f").Errors).ToString());
    }

    [Fact]
    public void Random_text_never_throws()
    {
        Gen<string> pieces = Gen.Elements(
            "a", ": ", ":", "\n", "\n  ", "- ", "[", "]", "{", "}", ",", "&x ", "*x", "!!int ", "!", "|", ">", "\"", "'", "#", "%", "---\n", "...", "\t", "? ", "<<: ", "1", "\\", "\0", "é", "\ud83d");
        Prop.ForAll(
            pieces.ListOf().Select(list => string.Concat(list)).ToArbitrary(),
            text => { YamlReader.Read(text, "f"); }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60));
    }

    private static string Span(Node node) => $"{node.Origin.Line}:{node.Origin.Column}-{node.Origin.EndLine}:{node.Origin.EndColumn}";
}
