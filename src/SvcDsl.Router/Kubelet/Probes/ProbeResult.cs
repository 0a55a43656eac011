namespace SvcDsl.Router.Kubelet.Probes;

/// <summary>What one run of a probe found; the message says why it failed.</summary>
internal readonly record struct ProbeResult(bool IsSuccess, string Message = "");
