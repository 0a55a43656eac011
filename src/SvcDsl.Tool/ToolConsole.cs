using System.Text;

namespace SvcDsl.Tool;

/// <summary>What the command reads and writes; tests have one of their own.</summary>
internal sealed class ToolConsole(TextWriter output, TextWriter error, Func<Stream> input, string directory)
{
    /// <summary>What is asked for: findings, diffs, pages.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>What is said about the run.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Standard input, opened when a path is <c>-</c>.</summary>
    public Func<Stream> Input { get; } = input;

    /// <summary>The directory that relative paths start at.</summary>
    public string Directory { get; } = directory;

    /// <summary>Whether <see cref="Output"/> understands colours.</summary>
    public bool HasColours { get; init; }

    /// <summary>Whether somebody watches <see cref="Error"/>.</summary>
    public bool IsWatched { get; init; }

    public static ToolConsole OfProcess()
    {
        bool wantsColours = Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ToolConsole(Writer(Console.OpenStandardOutput(), 1 << 16), Writer(Console.OpenStandardError(), 256), Console.OpenStandardInput, Environment.CurrentDirectory)
        {
            HasColours = wantsColours && !Console.IsOutputRedirected,
            IsWatched = !Console.IsErrorRedirected,
        };
    }

    public void TryFlush()
    {
        try
        {
            Output.Flush();
            Error.Flush();
        }
        catch (IOException)
        {
            // The reader has gone away, as `head` does; there is nobody to tell.
        }
    }

    private static StreamWriter Writer(Stream stream, int size) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), size) { NewLine = "\n" };
}
