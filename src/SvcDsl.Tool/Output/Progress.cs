using System.Diagnostics;

namespace SvcDsl.Tool.Output;

/// <summary>One line on a terminal that says how far a long run has come.</summary>
internal sealed class Progress(ToolConsole console, bool isOn) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long start = Stopwatch.GetTimestamp();
    private long last;
    private int width;

    public void Report(string what, int done, int total)
    {
        if (!isOn || !console.IsWatched || Stopwatch.GetElapsedTime(start) < Patience || Stopwatch.GetElapsedTime(last) < Interval)
            return;
        last = Stopwatch.GetTimestamp();
        Show($"{what} {done} of {total} files");
    }

    public void Dispose()
    {
        if (width > 0)
            Show("");
    }

    private void Show(string text)
    {
        console.Error.Write($"\r{text.PadRight(width)}\r{text}");
        console.Error.Flush();
        width = text.Length;
    }
}
