namespace SvcDsl.Rules.Addresses;

public class CidrSyntaxTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", false)]
    [InlineData("0.0.0.0/0", "0.0.0.0/0", false)]
    [InlineData("10.0.0.1/32", "10.0.0.1/32", false)]
    [InlineData("10.1.2.3/8", "10.0.0.0/8", true)]
    [InlineData("10.0.0.255/25", "10.0.0.128/25", true)]
    [InlineData("010.0.0.0/08", "10.0.0.0/8", false)]
    [InlineData("2001:db8::/32", "2001:db8::/32", false)]
    [InlineData("2001:db8::1/32", "2001:db8::/32", true)]
    [InlineData("::ffff:10.0.0.0/104", "10.0.0.0/8", false)]
    public void Ranges(string text, string normally, bool hasHostBits)
    {
        Cidr range = Assert.IsType<Cidr>(CidrSyntax.Parse(text));
        Assert.Equal(normally, range.ToString());
        Assert.Equal(text == normally, range.IsCanonical);
        Assert.Equal(hasHostBits, range.HasHostBits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.1")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("10.0.0/8")]
    [InlineData("2001:db8::/129")]
    [InlineData("/8")]
    [InlineData("10.0.0.0 /8")]
    public void No_range(string text) => Assert.Null(CidrSyntax.Parse(text));
}
