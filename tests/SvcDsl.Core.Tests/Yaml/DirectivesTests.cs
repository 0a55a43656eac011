using SvcDsl.Yaml;

namespace SvcDsl.Core.Tests.Yaml;

public class DirectivesTests
{
    [Theory]
    [InlineData("# svcdsl-disable SVC1001", "")]
    [InlineData("#svcdsl-disable SVC1001:", "")]
    [InlineData("#   svcdsl-disable   SVC1001  :  from a chart: redis ", "from a chart: redis")]
    [InlineData("# svcdsl-disable svc1001: lower case", "lower case")]
    public void Reads_the_rule_and_the_reason(string comment, string reason)
    {
        Directive directive = Assert.Single(Directives.Read($"a: 1 {comment}\n").All);
        Assert.Equal(["SVC1001"], directive.Rules);
        Assert.Equal(reason, directive.Reason);
        Assert.Null(directive.Fault);
    }

    [Fact]
    public void Reads_several_rules()
    {
        Directive directive = Assert.Single(Directives.Read("a: 1 # svcdsl-disable SVC1001, SVC2001,SVC3002: why").All);
        Assert.Equal(["SVC1001", "SVC2001", "SVC3002"], directive.Rules);
    }

    [Fact]
    public void Behind_a_value_it_is_for_the_line()
    {
        AssertCovers("""
            a:
              b: 1 # svcdsl-disable SVC1001   <
              c: 2
            """);
    }

    [Fact]
    public void Behind_a_key_it_is_for_the_value_below()
    {
        AssertCovers("""
            a: 1
            spec: &x # svcdsl-disable SVC1001   <
              b: 1 # <
              c: # <
              - 2 # <
            d: 2
            """);
    }

    [Fact]
    public void On_its_own_line_it_is_for_the_key_below()
    {
        AssertCovers("""
            kind: Service
            spec:
              # svcdsl-disable SVC1001
              # and another comment
              selector: # <
                app: web # <
                # <

                tier: x # <
              ports:
              - port: 80
            """);
    }

    [Fact]
    public void On_its_own_line_it_is_for_the_list_below()
    {
        AssertCovers("""
            spec:
              x: 1
              # svcdsl-disable SVC1001
              ports: # <
              - port: 80 # <
                name: a # <
              - port: 81 # <
              type: ClusterIP
            """);
    }

    [Fact]
    public void On_its_own_line_it_is_for_the_item_below()
    {
        AssertCovers("""
            spec:
              ports:
              # svcdsl-disable SVC1001
              - port: 80 # <
                name: a # <
              - port: 81
            """);
    }

    [Fact]
    public void At_the_head_of_a_document_it_is_for_the_document()
    {
        AssertCovers("""
            kind: A
            ---
            # a comment
            # svcdsl-disable SVC1001

            kind: B # <
            spec: # <
              a: 1 # <
            ---
            kind: C
            """);
    }

    [Fact]
    public void At_the_head_of_a_file_it_is_for_the_first_document()
    {
        AssertCovers("""
            # svcdsl-disable SVC1001
            kind: A # <
            spec: {} # <
            ---
            kind: B
            """);
    }

    [Fact]
    public void Above_the_mark_of_a_document_it_is_for_that_document()
    {
        AssertCovers("""
            # svcdsl-disable SVC1001
            --- # <
            kind: A # <
            spec: {} # <
            ---
            kind: B
            """);
    }

    [Fact]
    public void With_nothing_below_it_is_for_nothing()
    {
        Directive directive = Assert.Single(Directives.Read("a: 1\n# svcdsl-disable SVC1001\n\n").All);
        Assert.DoesNotContain(Enumerable.Range(0, 10), line => directive.Covers("SVC1001", line));
    }

    [Fact]
    public void Text_is_no_comment()
    {
        const string Text = """
            a: |
              # svcdsl-disable SVC1001
              echo # svcdsl-disable SVC1001
            b: "
              # svcdsl-disable SVC1001
              "
            c: 'it''s # svcdsl-disable SVC1001'
            d: x# svcdsl-disable SVC1001
            """;
        Assert.Empty(Directives.Read(Text).All);
    }

    [Theory]
    [InlineData("# svcdsl-disable-next SVC1001")]
    [InlineData("# svcdsl-disabled SVC1001")]
    [InlineData("# see svcdsl-disable SVC1001")]
    public void Other_comments_are_passed_over(string comment) => Assert.Empty(Directives.Read(comment + "\na: 1").All);

    [Theory]
    [InlineData("# svcdsl-disable", "The comment names no rule, so it silences none; write # svcdsl-disable SVC1001: and why")]
    [InlineData("# svcdsl-disable: all of it", "The comment names no rule, so it silences none; write # svcdsl-disable SVC1001: and why")]
    [InlineData("# svcdsl-disable SVC1001 SVC2001", "'SVC1001 SVC2001' is no rule, so the comment does not silence it; rules are named as SVC1001, with commas between them and a colon before the reason")]
    [InlineData("# svcdsl-disable SVC10: x", "'SVC10' is no rule, so the comment does not silence it; rules are named as SVC1001, with commas between them and a colon before the reason")]
    public void Says_what_is_wrong_with_it(string comment, string fault) =>
        Assert.Equal(fault, Assert.Single(Directives.Read($"a: 1 {comment}").All).Fault);

    [Fact]
    public void Finds_by_rule_and_line()
    {
        var directives = Directives.Read("a: 1 # svcdsl-disable SVC1001: x\r\nb: 2 # svcdsl-disable SVC1001,SVC2001: y\r\n");
        Assert.Equal("x", directives.Find("SVC1001", 1)?.Reason);
        Assert.Equal("y", directives.Find("SVC2001", 2)?.Reason);
        Assert.Null(directives.Find("SVC2001", 1));
        Assert.Null(directives.Find("SVC1001", 3));
        Directive second = directives.All[1];
        Assert.Equal((2, 6, 41), (second.Line, second.Column, second.EndColumn));
    }

    [Fact]
    public void What_stands_before_a_syntax_error_counts()
    {
        Directives directives = Directives.Read("a: 1 # svcdsl-disable SVC1001\nb: 'x\n");
        Assert.NotNull(directives.Find("SVC1001", 1));
    }

    [Theory]
    [InlineData("# svcdsl-disable SVC1001\n\uFEFF\na: 1\n")]
    [InlineData("# svcdsl-disable SVC1001\na: {b\n  c: '\n")]
    [InlineData("# svcdsl-disable SVC1001\na: @x\n\t\tb: %\n")]
    public async Task Text_that_is_no_yaml_has_an_end(string text)
    {
        Task<Directives> read = Task.Run(() => Directives.Read(text));
        Assert.Single((await read.WaitAsync(TimeSpan.FromSeconds(30))).All);
    }

    /// <summary>Checks that exactly the lines that end in <c>&lt;</c> are silenced.</summary>
    private static void AssertCovers(string text)
    {
        Directive directive = Assert.Single(Directives.Read(text.Replace("   <", "")).All);
        string[] lines = text.Split('\n');
        int[] covered = [.. Enumerable.Range(1, lines.Length).Where(line => directive.Covers("SVC1001", line))];
        int first = Array.FindIndex(lines, line => line.EndsWith('<')) + 1;
        int last = Array.FindLastIndex(lines, line => line.EndsWith('<')) + 1;
        Assert.Equal(Enumerable.Range(first, last - first + 1), covered);
    }
}
