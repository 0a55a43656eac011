using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.Testing.Compiling;

/// <summary>A file of a project that is no C#. It counts how often it is read.</summary>
/// <param name="path">The path.</param>
/// <param name="text">The text; null when the file cannot be opened.</param>
internal sealed class TestText(string path, string? text) : AdditionalText
{
    private readonly SourceText? source = text is null ? null : SourceText.From(text);

    public override string Path => path;

    public int Reads { get; private set; }

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Reads++;
        return source;
    }
}
