namespace SvcDsl.Router.Control;

/// <summary>A line that a verb sends to the running cluster.</summary>
internal sealed record ControlRequest
{
    public required string Verb { get; init; }

    /// <summary>Kinds and names as they were typed: <c>svc,ep</c>, <c>deployment/frontend</c>.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Null means the default namespace.</summary>
    public string? Namespace { get; init; }

    public bool AllNamespaces { get; init; }

    /// <summary>Empty, <c>wide</c>, <c>yaml</c>, <c>json</c> or <c>name</c>.</summary>
    public string Output { get; init; } = "";

    public int Replicas { get; init; }

    public bool Follow { get; init; }

    /// <summary>How many lines of a log; null means all.</summary>
    public int? Tail { get; init; }

    public string? Container { get; init; }
}
