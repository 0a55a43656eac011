using SvcDsl.Nodes;
using SvcDsl.Tool.Check;

namespace SvcDsl.Tool.Input;

/// <summary>A file that was looked at.</summary>
internal sealed record CheckedFile(InputFile File)
{
    /// <summary>The text; null when it could not be read.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The Kubernetes objects in it.</summary>
    public IReadOnlyList<MapNode> Objects { get; init; } = [];

    /// <summary>How many documents are something else.</summary>
    public int OtherDocuments { get; init; }

    /// <summary>What the file tells kustomize; null when it is none of its files.</summary>
    public MapNode? Kustomization { get; init; }

    /// <summary>Why the file, or the rest of it, was not read.</summary>
    public IReadOnlyList<Remark> Problems { get; init; } = [];

    /// <summary>Why the file was left out although it may hold objects; null when it was not.</summary>
    public string? SkippedBecause { get; init; }

    /// <summary>Whether there may be objects in it that nobody has looked at.</summary>
    public bool IsPartial => SkippedBecause is not null || Problems.Count > 0;
}
