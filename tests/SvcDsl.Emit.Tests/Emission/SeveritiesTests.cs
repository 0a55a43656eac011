using SvcDsl.Rules;

namespace SvcDsl.Emission;

public sealed class SeveritiesTests
{
    [Theory]
    [InlineData("", false, Level.Warning, Level.Warning)]
    [InlineData("", true, Level.Warning, Level.Error)]
    [InlineData("", true, Level.Info, Level.Info)]
    [InlineData("SVC1001=error", false, Level.Info, Level.Error)]
    [InlineData("SVC1001=warning", true, Level.Error, Level.Warning)]
    [InlineData("SVC1001=not-as-error", true, Level.Warning, Level.Warning)]
    [InlineData("SVC1001=not-as-error", true, Level.Error, Level.Error)]
    [InlineData("SVC1001=none", true, Level.Error, null)]
    [InlineData("svc1001 = Silent", false, Level.Error, null)]
    [InlineData("SVC1001=error,SVC1001=none", false, Level.Warning, null)]
    [InlineData("SVC2001=none;CS1591=none;nonsense", false, Level.Warning, Level.Warning)]
    [InlineData("SVC1001=louder", false, Level.Warning, Level.Warning)]
    public void Follows_the_project(string text, bool warningsAreErrors, object level, object? expected) =>
        Assert.Equal((Level?)expected, Severities.Parse(text, warningsAreErrors).Of("SVC1001", (Level)level));
}
