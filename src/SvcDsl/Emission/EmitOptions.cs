namespace SvcDsl.Emission;

/// <summary>What an emission needs to know beside the manifests.</summary>
internal sealed record EmitOptions
{
    /// <summary>How long one <c>Define</c> may take. It computes objects, so a second is already much.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The directory that the YAML files are written below.</summary>
    public required string Output { get; init; }

    /// <summary>What diagnostics without a source position are reported against; usually the project file.</summary>
    public string Project { get; init; } = "SvcDsl";

    /// <summary>The environments to emit, one directory each; when it is empty, those of each manifest.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    public PathMap PathMap { get; init; } = PathMap.Empty;

    public Severities Severities { get; init; } = Severities.Default;

    /// <summary>The levels for what is found in YAML files; null when they are the same.</summary>
    public Severities? YamlSeverities { get; init; }

    /// <summary>The YAML files of the project. They are checked with the manifests, and not written anew.</summary>
    public IReadOnlyList<string> Yaml { get; init; } = [];

    public TimeSpan Timeout { get; init; } = DefaultTimeout;
}
