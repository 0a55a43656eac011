using FsCheck;
using FsCheck.Fluent;
using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl.Yaml;

public class YamlWriterTests
{
    [Theory]
    [InlineData("frontend", "v: frontend\n")]
    [InlineData("ghcr.io/acme/frontend:1.4", "v: ghcr.io/acme/frontend:1.4\n")]
    [InlineData("--port=80", "v: --port=80\n")]
    [InlineData("10.96.0.1", "v: 10.96.0.1\n")]
    [InlineData("100m", "v: 100m\n")]
    [InlineData("été", "v: été\n")]
    [InlineData("$(HOST):80", "v: $(HOST):80\n")]
    [InlineData("", "v: \"\"\n")]
    [InlineData("y", "v: \"y\"\n")]
    [InlineData("yES", "v: \"yES\"\n")]
    [InlineData("off", "v: \"off\"\n")]
    [InlineData("True", "v: \"True\"\n")]
    [InlineData("NULL", "v: \"NULL\"\n")]
    [InlineData("~", "v: \"~\"\n")]
    [InlineData("80", "v: \"80\"\n")]
    [InlineData("007", "v: \"007\"\n")]
    [InlineData("0o7", "v: \"0o7\"\n")]
    [InlineData("0x1F", "v: \"0x1F\"\n")]
    [InlineData("0b1", "v: \"0b1\"\n")]
    [InlineData("1_000", "v: \"1_000\"\n")]
    [InlineData("1,000", "v: \"1,000\"\n")]
    [InlineData("+1", "v: \"+1\"\n")]
    [InlineData("1:30", "v: \"1:30\"\n")]
    [InlineData("12:34:56", "v: \"12:34:56\"\n")]
    [InlineData("1e3", "v: \"1e3\"\n")]
    [InlineData(".5", "v: \".5\"\n")]
    [InlineData("1.", "v: \"1.\"\n")]
    [InlineData("1.4", "v: \"1.4\"\n")]
    [InlineData("1.5e+3", "v: \"1.5e+3\"\n")]
    [InlineData("-.INF", "v: \"-.INF\"\n")]
    [InlineData(".nan", "v: \".nan\"\n")]
    [InlineData("2001-01-01", "v: \"2001-01-01\"\n")]
    [InlineData("2001-12-14t21:59:43.10-05:00", "v: \"2001-12-14t21:59:43.10-05:00\"\n")]
    [InlineData("<<", "v: \"<<\"\n")]
    [InlineData("=", "v: \"=\"\n")]
    [InlineData("*", "v: \"*\"\n")]
    [InlineData("- a", "v: \"- a\"\n")]
    [InlineData("{{ x }}", "v: \"{{ x }}\"\n")]
    [InlineData("a: b", "v: \"a: b\"\n")]
    [InlineData("a:", "v: \"a:\"\n")]
    [InlineData("a #b", "v: \"a #b\"\n")]
    [InlineData(" a", "v: \" a\"\n")]
    [InlineData("a ", "v: \"a \"\n")]
    [InlineData("---", "v: \"---\"\n")]
    [InlineData("...", "v: \"...\"\n")]
    [InlineData("a\tb", "v: \"a\tb\"\n")]
    [InlineData("a\u0085b", "v: \"a\\Nb\"\n")]
    [InlineData("a\u2028b", "v: \"a\\Lb\"\n")]
    [InlineData("\uFEFFa", "v: \"\uFEFFa\"\n")]
    [InlineData("\0", "v: \"\\0\"\n")]
    public void Quotes_what_a_reader_could_take_for_something_else(string value, string expected) =>
        Assert.Equal(expected, YamlWriter.Write([Trees.Map(("v", Trees.Scalar(value)))]));

    [Theory]
    [InlineData("a\nb", "v: |-\n  a\n  b\n")]
    [InlineData("a\nb\n", "v: |\n  a\n  b\n")]
    [InlineData("a\n\n", "v: |+\n  a\n\n")]
    [InlineData("a\n  b\n\n# c\n", "v: |\n  a\n    b\n\n  # c\n")]
    [InlineData(" a\nb", "v: \" a\\nb\"\n")]
    [InlineData("\na", "v: \"\\na\"\n")]
    [InlineData("a \nb", "v: \"a \\nb\"\n")]
    [InlineData("a\r\nb", "v: \"a\\r\\nb\"\n")]
    [InlineData("\n", "v: \"\\n\"\n")]
    public void Writes_several_lines_as_a_block_that_holds_them_exactly(string value, string expected) =>
        Assert.Equal(expected, YamlWriter.Write([Trees.Map(("v", Trees.Scalar(value)))]));

    [Theory]
    [InlineData(80L, "80")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(true, "true")]
    [InlineData(null, "null")]
    [InlineData(1.0, "1.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e20, "1.0e+20")]
    [InlineData(double.NaN, ".nan")]
    [InlineData(double.NegativeInfinity, "-.inf")]
    public void Writes_values_that_are_no_strings(object? value, string expected) =>
        Assert.Equal($"v: {expected}\n", YamlWriter.Write([Trees.Map(("v", Trees.Scalar(value)))]));

    [Fact]
    public void Separates_documents_and_indents_lists_as_kubectl_does() => Assert.Equal(
        """
        a:
        - b: 1
          c: {}
        - - 2
          - []
        ---
        text: |+
          kept

        ---
        {}

        """,
        YamlWriter.Write(
        [
            Trees.Map(("a", Trees.List(Trees.Map(("b", Trees.Scalar(1L)), ("c", Trees.Map())), Trees.List(Trees.Scalar(2L), Trees.List())))),
            Trees.Map(("text", Trees.Scalar("kept\n\n"))),
            Trees.Map(),
        ]));

    [Fact]
    public void Writes_nothing_for_no_objects() => Assert.Equal("", YamlWriter.Write([]));

    [Fact]
    public void Never_folds_a_long_string()
    {
        string plain = string.Join(" ", Enumerable.Repeat("word", 500));
        Assert.Equal($"v: {plain}\n", YamlWriter.Write([Trees.Map(("v", Trees.Scalar(plain)))]));
        Assert.Equal($"v: \"{plain} \"\n", YamlWriter.Write([Trees.Map(("v", Trees.Scalar(plain + " ")))]));
        Assert.Equal($"{new string('k', 600)}: 1\n", YamlWriter.Write([Trees.Map((new string('k', 600), Trees.Scalar(1L)))]));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("v: \"a\uFFFD\"\n", YamlWriter.Write([Trees.Map(("v", Trees.Scalar("a\ud83d")))]));

    [Fact]
    public void A_preview_says_what_is_not_known_and_why()
    {
        var unknown = new Unknown("the tag is read\nat run time", Origin.None);
        MapNode map = Trees.Map(("image", ScalarNode.OfUnknown(unknown, Origin.None)), ("name", Trees.Scalar("web")), ("args", new ListNode(Origin.None) { Open = unknown }));
        map.Open = unknown;
        MapNode root = Trees.Map(("spec", map), ("last", Trees.Scalar(1L)));

        string text = YamlWriter.Write([root]);

        Assert.Equal(
            """
            spec:
              image: "(unknown)" # the tag is read at run time
              name: web
              args: [] # and more: the tag is read at run time
              # and more: the tag is read at run time
            last: 1

            """,
            text);
        Assert.Empty(YamlReader.Read(text, "f").Errors);
    }

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(
        Trees.Maps.ToArbitrary(),
        map =>
        {
            string text = YamlWriter.Write([map]);
            YamlReadResult read = YamlReader.Read(text, "f");
            Assert.Empty(read.Errors);
            Assert.Equal(Trees.Show(map), Trees.Show(Assert.Single(read.Objects)));
            Assert.DoesNotContain('\r', text);
        }).QuickCheckThrowOnFailure();
}
