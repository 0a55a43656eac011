namespace SvcDsl.Rules.Addresses;

public class IpSyntaxTests
{
    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("1::")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:db8:0:1:1:1:1:1")]
    [InlineData("1:2:3:4:5:6:7:8")]
    [InlineData("2001:0:0:1::1")]
    public void As_it_is_normally_written(string text)
    {
        IpAddress address = Assert.IsType<IpAddress>(IpSyntax.Parse(text));
        Assert.True(address.IsCanonical);
        Assert.Equal(text, address.ToString());
        Assert.Equal(text.Contains(':', StringComparison.Ordinal), address.IsIPv6);
        Assert.Equal(System.Net.IPAddress.Parse(text).GetAddressBytes(), address.Bytes);
    }

    [Theory]
    [InlineData("010.000.0.08", "10.0.0.8")]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1")]
    [InlineData("::FFFF:0a00:1", "10.0.0.1")]
    [InlineData("2001:DB8::1", "2001:db8::1")]
    [InlineData("2001:db8:0:0:0:0:0:1", "2001:db8::1")]
    [InlineData("2001:0db8::1", "2001:db8::1")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [InlineData("::1.2.3.4", "::102:304")]
    [InlineData("64:ff9b::1.2.3.4", "64:ff9b::102:304")]
    [InlineData("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304")]
    public void In_another_way(string text, string normally)
    {
        IpAddress address = Assert.IsType<IpAddress>(IpSyntax.Parse(text));
        Assert.False(address.IsCanonical);
        Assert.Equal(normally, address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("None")]
    [InlineData("10")]
    [InlineData("10.0.0")]
    [InlineData("10.0.0.1.2")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0.-1")]
    [InlineData("10.0.0. 1")]
    [InlineData(" 10.0.0.1")]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0..1")]
    [InlineData("a.b.c.d")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4::5:6:7:8")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7:")]
    [InlineData(":1:2:3:4:5:6:7")]
    [InlineData("fe80::1%eth0")]
    [InlineData("12345::")]
    [InlineData("g::")]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4")]
    [InlineData("1:2:3:4:5:1.2.3.4")]
    [InlineData("::1.2.3")]
    [InlineData("::1.2.3.4:5")]
    public void No_address(string text) => Assert.Null(IpSyntax.Parse(text));

    [Theory]
    [InlineData("0.0.0.0", "unspecified")]
    [InlineData("::", "unspecified")]
    [InlineData("127.0.0.1", "loopback")]
    [InlineData("127.1.2.3", "loopback")]
    [InlineData("::ffff:127.0.0.1", "loopback")]
    [InlineData("::1", "loopback")]
    [InlineData("169.254.1.1", "link-local unicast")]
    [InlineData("fe80::1", "link-local unicast")]
    [InlineData("febf::1", "link-local unicast")]
    [InlineData("224.0.0.1", "link-local multicast")]
    [InlineData("ff02::1", "link-local multicast")]
    [InlineData("ff12::1", "link-local multicast")]
    [InlineData("10.0.0.1", "")]
    [InlineData("224.0.1.1", "")]
    [InlineData("ff05::1", "")]
    [InlineData("fec0::1", "")]
    [InlineData("169.253.1.1", "")]
    [InlineData("0.0.0.1", "")]
    [InlineData("::2", "")]
    public void Special_addresses(string text, string what)
    {
        IpAddress address = Assert.IsType<IpAddress>(IpSyntax.Parse(text));
        Assert.Equal(
            what,
            string.Join(",", new[]
            {
                address.IsUnspecified ? "unspecified" : "", address.IsLoopback ? "loopback" : "",
                address.IsLinkLocalUnicast ? "link-local unicast" : "", address.IsLinkLocalMulticast ? "link-local multicast" : "",
            }.Where(name => name.Length > 0)));
    }
}
