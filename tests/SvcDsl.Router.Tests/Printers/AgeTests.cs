using SvcDsl.Router.Printers;

namespace SvcDsl.Router.Tests.Printers;

public sealed class AgeTests
{
    [Theory]
    [InlineData(0, "0s")]
    [InlineData(119, "119s")]
    [InlineData(120, "2m")]
    [InlineData(125, "2m5s")]
    [InlineData(599, "9m59s")]
    [InlineData(600, "10m")]
    [InlineData(10799, "179m")]
    [InlineData(10800, "3h")]
    [InlineData(11100, "3h5m")]
    [InlineData(28800, "8h")]
    [InlineData(172799, "47h")]
    [InlineData(172800, "2d")]
    [InlineData(190800, "2d5h")]
    [InlineData(691200, "8d")]
    [InlineData(63072000, "2y")]
    [InlineData(65664000, "2y30d")]
    [InlineData(315360000, "10y")]
    public void Durations_are_said_as_kubectl_says_them(long seconds, string expected) =>
        Assert.Equal(expected, Age.Of(TimeSpan.FromSeconds(seconds)));
}
