namespace SvcDsl.Router.Kubelet;

/// <summary>How a container ended. A signal counts as 128 plus its number, as everywhere.</summary>
internal readonly record struct ContainerExit(int Code)
{
    public string Reason => Code == 0 ? "Completed" : "Error";

    /// <summary>The code for a sentence; the usual signals by name.</summary>
    public override string ToString() => Code switch
    {
        134 => "exit code 134 (SIGABRT)",
        137 => "exit code 137 (SIGKILL)",
        139 => "exit code 139 (SIGSEGV)",
        143 => "exit code 143 (SIGTERM)",
        _ => $"exit code {Code}",
    };
}
