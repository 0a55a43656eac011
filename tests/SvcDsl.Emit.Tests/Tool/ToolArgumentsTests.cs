using SvcDsl.Emit;
using SvcDsl.Infrastructure;

namespace SvcDsl.Tool;

public sealed class ToolArgumentsTests
{
    [Fact]
    public void Reads_a_file_of_arguments()
    {
        using var directory = new TemporaryDirectory();
        string file = directory.Write("a.rsp", "--assembly=/a b/x.dll\n--environments=dev,prod\n\n--path-map=/a/=/_/\n--timeout=1.5\n--references=\n--warnings-as-errors=True\n");
        ToolArguments arguments = ToolArguments.Parse(["@" + file]);

        Assert.Equal("/a b/x.dll", arguments.Assembly);
        Assert.Equal(["dev", "prod"], arguments.Environments);
        Assert.Equal("/a/=/_/", arguments.PathMap);
        Assert.Equal(TimeSpan.FromSeconds(1.5), arguments.Timeout);
        Assert.Null(arguments.References);
        Assert.True(arguments.WarningsAreErrors);
        Assert.Equal("x", arguments.Project);
    }

    [Fact]
    public void No_time_out_is_the_default_one() => Assert.Null(ToolArguments.Parse(["--timeout="]).Timeout);

    [Theory]
    [InlineData("soon")]
    [InlineData("0")]
    [InlineData("-1")]
    public void A_time_out_that_is_none_is_an_error(string text) =>
        Assert.Contains(text, Assert.Throws<ToolException>(() => ToolArguments.Parse(["--timeout=" + text]).Timeout).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_argument_is_named() =>
        Assert.Equal("The argument --output is missing.", Assert.Throws<ToolException>(() => ToolArguments.Parse([]).Output).Message);

    [Fact]
    public void Something_else_is_an_error() => Assert.Throws<ToolException>(() => ToolArguments.Parse(["shop.dll"]));
}
