using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Tests.Dns.Wire;

public sealed class DnsNameTests
{
    [Fact]
    public void Names_are_equal_whatever_their_case_and_keep_it()
    {
        var upper = DnsName.Parse("Web.Default.SVC");
        var lower = DnsName.Parse("web.default.svc.");
        Assert.Equal(lower, upper);
        Assert.Equal(lower.GetHashCode(), upper.GetHashCode());
        Assert.Equal("Web.Default.SVC.", upper.ToString());
        // Only letters have a case: '[' and '{' differ by the same bit.
        Assert.NotEqual(DnsName.Parse("a["), DnsName.Parse("a{"));
        Assert.NotEqual(DnsName.Parse("\u00c4"), DnsName.Parse("\u00e4"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    public void The_root_has_no_labels(string text) => Assert.Equal(DnsName.Root, DnsName.Parse(text));

    [Theory]
    [InlineData("a..b")]
    [InlineData("..")]
    [InlineData(".a")]
    [InlineData("\u20ac")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void What_is_no_name_is_refused(string text) => Assert.False(DnsName.TryParse(text, out _));

    [Fact]
    public void What_stands_in_front_of_a_zone_is_found_by_whole_labels()
    {
        var zone = DnsName.Parse("cluster.local");
        Assert.Equal(["web", "svc"], DnsName.Parse("web.svc.CLUSTER.local").Below(zone)!.Value.AsEnumerable());
        Assert.Empty(DnsName.Parse("cluster.local").Below(zone)!.Value);
        Assert.Null(DnsName.Parse("notcluster.local").Below(zone));
        Assert.Null(DnsName.Parse("local").Below(zone));
    }

    [Fact]
    public void Unusual_bytes_are_escaped() =>
        Assert.Equal("a\\.b.c\\032\\255.", DnsName.TryCreate(["a.b", "c \u00ff"], out DnsName? name) ? name.ToString() : "");
}
