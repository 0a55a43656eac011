using System.Text;
using SvcDsl.Infrastructure;

namespace SvcDsl.Tool;

/// <summary>Somebody with a folder of manifests who runs the command in it.</summary>
internal sealed class ToolUser : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public ToolUser() =>
        // What stands above the temporary folder is none of the tests' business.
        Write(".editorconfig", "root = true\n");

    public string Root => directory.Root;

    public string Write(string file, string text) => directory.Write(file, text);

    public string Read(string file) => directory.Read(file);

    public void WriteBytes(string file, byte[] bytes)
    {
        Write(file, "");
        File.WriteAllBytes(directory[file], bytes);
    }

    public ToolResult Run(params string[] args) => Run("", args);

    public ToolResult Run(string standardInput, string[] args, bool hasColours = false, CancellationToken cancel = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(standardInput)), Root) { HasColours = hasColours };
        int code = CommandLine.Run(args, console, cancel);
        return new ToolResult(code, output.ToString(), error.ToString());
    }

    public void Dispose() => directory.Dispose();
}

/// <summary>How a run ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public ToolResult Ends(int code)
    {
        if (ExitCode != code)
            Assert.Fail($"Exit code {ExitCode} instead of {code}:\n{Output}{Error}");
        return this;
    }

    public ToolResult Says(params string[] texts)
    {
        foreach (string text in texts)
            Assert.True(Output.Contains(text, StringComparison.Ordinal), $"It does not say '{text}':\n{Output}");
        return this;
    }

    public ToolResult IsSilentAbout(string text)
    {
        Assert.DoesNotContain(text, Output, StringComparison.Ordinal);
        return this;
    }
}
