namespace SvcDsl.Rules;

/// <summary>The keys under which a finding hands over what a code fix needs.</summary>
internal static class FixKeys
{
    /// <summary>The value to write instead of the one at the finding's place.</summary>
    public const string Replacement = "replacement";

    /// <summary>The name that a Service's port should have.</summary>
    public const string PortName = "port-name";

    /// <summary>The labels to select instead, as <c>key=value,key=value</c>.</summary>
    public const string Labels = "labels";

    /// <summary>The name of the workload that should be selected.</summary>
    public const string Workload = "workload";

    /// <summary>The number of the container port to add; the finding's related places say where.</summary>
    public const string AddPort = "add-port";

    /// <summary>The name of the container port to add.</summary>
    public const string AddPortName = "add-port-name";

    /// <summary>The protocol of the container port to add, when it is not TCP.</summary>
    public const string AddPortProtocol = "add-port-protocol";

    /// <summary>The protocol that the Service's port should have.</summary>
    public const string Protocol = "protocol";

    /// <summary>The type that the Service should have.</summary>
    public const string ServiceType = "service-type";
}
