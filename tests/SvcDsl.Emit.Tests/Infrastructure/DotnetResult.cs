namespace SvcDsl.Infrastructure;

/// <summary>What a command printed. Assertions show all of it when they fail.</summary>
internal sealed record DotnetResult(int ExitCode, string Output)
{
    public DotnetResult Succeeds()
    {
        if (ExitCode != 0)
            Assert.Fail($"Exit code {ExitCode}:\n{Output}");
        return this;
    }

    public DotnetResult Fails()
    {
        if (ExitCode == 0)
            Assert.Fail($"It should have failed:\n{Output}");
        return this;
    }

    public DotnetResult Says(string text)
    {
        if (!Output.Contains(text, StringComparison.Ordinal))
            Assert.Fail($"It does not say '{text}':\n{Output}");
        return this;
    }

    public DotnetResult IsSilentAbout(string text)
    {
        if (Output.Contains(text, StringComparison.Ordinal))
            Assert.Fail($"It says '{text}':\n{Output}");
        return this;
    }

    public IReadOnlyList<string> Lines(string text) =>
        [.. Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(text, StringComparison.Ordinal))];
}
