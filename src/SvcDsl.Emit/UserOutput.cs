namespace SvcDsl.Emit;

/// <summary>Keeps what the user's code prints apart from the lines that the build reads.</summary>
internal static class UserOutput
{
    public static IDisposable RedirectTo(TextWriter writer)
    {
        var restore = new Restore(Console.Out);
        Console.SetOut(writer);
        return restore;
    }

    private sealed class Restore(TextWriter previous) : IDisposable
    {
        public void Dispose() => Console.SetOut(previous);
    }
}
