namespace SvcDsl.Router.Control;

/// <summary>A line of the cluster's answer: something to print, or the exit code, which comes last.</summary>
internal sealed record ControlReply(string? Out = null, string? Error = null, int? ExitCode = null);
