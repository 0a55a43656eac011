namespace SvcDsl.Rules.References;

public class SpellingTests
{
    [Theory]
    [InlineData("wbe", "web", true)]
    [InlineData("settigns", "settings", true)]
    [InlineData("shop-settigns", "shop-setings", true)]
    [InlineData("db-secret", "app-secret", false)]
    [InlineData("web-1", "web-2", false)]
    [InlineData("web", "web", false)]
    [InlineData("a", "bcd", false)]
    public void Slips(string name, string other, bool isSlip) => Assert.Equal(isSlip ? other : null, Spelling.Nearest(name, [other], text => text));

    [Fact]
    public void The_nearest() => Assert.Equal("frontend", Spelling.Nearest("frontnd", ["front-nds", "frontend", "backend"], text => text));
}
