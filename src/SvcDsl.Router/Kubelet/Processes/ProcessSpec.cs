namespace SvcDsl.Router.Kubelet.Processes;

/// <summary>A program to start.</summary>
/// <param name="FileName">The program's full path.</param>
/// <param name="Args">Its arguments, without its own name.</param>
/// <param name="Environment">Its whole environment.</param>
/// <param name="WorkingDirectory">An existing folder.</param>
internal sealed record ProcessSpec(
    string FileName,
    IReadOnlyList<string> Args,
    IReadOnlyDictionary<string, string> Environment,
    string WorkingDirectory);
