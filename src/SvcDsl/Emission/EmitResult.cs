namespace SvcDsl.Emission;

/// <summary>How an emission ended.</summary>
/// <param name="ExitCode">One of <see cref="EmitExitCodes"/>.</param>
/// <param name="Files">The full paths of the files that belong to the manifests now; empty when it failed.</param>
internal sealed record EmitResult(int ExitCode, IReadOnlyList<string> Files);
