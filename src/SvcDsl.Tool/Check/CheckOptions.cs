using SvcDsl.Rules;
using SvcDsl.Views;

namespace SvcDsl.Tool.Check;

/// <summary>What the command line asks for.</summary>
internal sealed record CheckOptions
{
    public const long DefaultMaxFileSize = 32;

    public IReadOnlyList<string> Paths { get; init; } = [];

    public OutputFormat Format { get; init; } = OutputFormat.Text;

    /// <summary>The lowest level that makes the exit code 1.</summary>
    public Level FailOn { get; init; } = Level.Error;

    /// <summary>The namespace of objects that name none.</summary>
    public string Namespace { get; init; } = ObjectSet.DefaultHome;

    /// <summary>Overrides <c>svcdsl.kubernetes_version</c>.</summary>
    public string? KubernetesVersion { get; init; }

    /// <summary>Overrides <c>svcdsl.node_port_range</c>.</summary>
    public string? NodePortRange { get; init; }

    /// <summary>Whether the files are only a part of what is applied.</summary>
    public bool IsPartial { get; init; }

    public bool Fix { get; init; }

    public bool IsDryRun { get; init; }

    public bool ReportUnused { get; init; }

    /// <summary>Findings only: no summary, no progress.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>In megabytes.</summary>
    public long MaxFileSize { get; init; } = DefaultMaxFileSize;
}

/// <summary>How findings are written.</summary>
internal enum OutputFormat
{
    Text,
    Json,
    Sarif,
    Github,
}
