namespace SvcDsl.Rules.ServiceTypes;

/// <summary>The name of a Service in the cluster's DNS: <c>name.namespace.svc.cluster.local</c>.</summary>
/// <param name="Name">The Service.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="IsFull">Whether the cluster's domain is at the end.</param>
internal sealed record InClusterName(string Name, string Namespace, bool IsFull)
{
    private const string Domain = ".cluster.local";

    /// <summary>The parts of the name; null when it is the name of something else.</summary>
    public static InClusterName? Parse(string host)
    {
        string name = host.EndsWith(".", StringComparison.Ordinal) ? host.Substring(0, host.Length - 1) : host;
        bool isFull = name.EndsWith(Domain, StringComparison.Ordinal);
        string[] parts = (isFull ? name.Substring(0, name.Length - Domain.Length) : name).Split('.');
        return parts.Length == 3 && parts[2] == "svc" && parts[0].Length > 0 && parts[1].Length > 0 ? new InClusterName(parts[0], parts[1], isFull) : null;
    }

    public override string ToString() => $"{Name}.{Namespace}.svc{Domain}";
}
