namespace SvcDsl.Router.Kubelet;

/// <summary>A container cannot be started, and trying again would not help.</summary>
/// <param name="reason">The word for the STATUS column: <c>NoLocalPod</c>.</param>
/// <param name="message">Why, and what to do.</param>
internal sealed class LaunchException(string reason, string message) : Exception(message)
{
    public string Reason { get; } = reason;
}
