using SvcDsl.Infrastructure;

namespace SvcDsl.Emission;

/// <summary>Where a running program says that it called the DSL: the statement itself, never a neighbour.</summary>
public sealed class OriginTests
{
    [Fact]
    public void Each_statement_knows_its_own_line()
    {
        var built = new ManifestDefinition("shop", Define).Build();
        string[] sites = [.. built.Manifest.Objects.Select(item => item.Site.ToString())];

        Assert.StartsWith(SourceLine.At("first object"), sites[0], StringComparison.Ordinal);
        Assert.StartsWith(SourceLine.At("second object"), sites[1], StringComparison.Ordinal);
        Assert.StartsWith(SourceLine.At("in a loop"), sites[2], StringComparison.Ordinal);
        Assert.StartsWith(SourceLine.At("in a helper"), sites[3], StringComparison.Ordinal);
        Assert.StartsWith(SourceLine.At("call of the helper"), built.Manifest.Objects[3].Site.Caller!.ToString(), StringComparison.Ordinal);
    }

    private static void Define(Manifest m)
    {
        m.ExternalName("first", "x.example.com"); // first object
        m.ExternalName("second", "x.example.com"); // second object
        for (int i = 0; i < 1; i++)
            m.ExternalName("loop" + i, "x.example.com"); // in a loop
        string prefix = "helped";
        Helper(m, prefix); // call of the helper
    }

    private static void Helper(Manifest m, string prefix)
    {
        string name = prefix + "-1";
        m.ExternalName(name, "x.example.com"); // in a helper
    }
}
