namespace SvcDsl.Tool.Input;

/// <summary>A file that is to be read.</summary>
/// <param name="Name">The file as messages call it.</param>
/// <param name="Path">Where it is; null for standard input.</param>
/// <param name="IsNamed">Whether the command line names it, rather than a folder above it.</param>
internal sealed record InputFile(string Name, string? Path, bool IsNamed)
{
    /// <summary>How standard input is called.</summary>
    public const string StandardInput = "<stdin>";
}
