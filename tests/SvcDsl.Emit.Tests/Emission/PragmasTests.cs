using SvcDsl.Infrastructure;

namespace SvcDsl.Emission;

public sealed class PragmasTests
{
    [Theory]
    [InlineData("#pragma warning disable SVC1001", true)]
    [InlineData("  #  pragma warning disable CS0168, SVC1001 // because", true)]
    [InlineData("#pragma warning disable", true)]
    [InlineData("#pragma warning disable SVC1002", false)]
    [InlineData("#pragma warning disable SVC1001\n#pragma warning restore SVC1001", false)]
    [InlineData("#pragma warning disable SVC1001\n#pragma warning restore", false)]
    [InlineData("#pragma warning disable SVC1001\n#pragma warning restore SVC1002", true)]
    [InlineData("// #pragma warning disable SVC1001", false)]
    [InlineData("", false)]
    public void Counts_what_stands_above_the_line(string above, bool disabled)
    {
        using var directory = new TemporaryDirectory();
        string file = directory.Write("Shop.cs", above + "\nfinding\n#pragma warning disable SVC1001\n");
        int line = above.Split('\n').Length + 1;

        Assert.Equal(disabled, new Pragmas().IsDisabled(file, line, "SVC1001"));
    }

    [Fact]
    public void A_file_that_is_not_there_has_none() => Assert.False(new Pragmas().IsDisabled("/nowhere/Shop.cs", 3, "SVC1001"));
}
