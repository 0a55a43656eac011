using System.Collections.Immutable;

namespace SvcDsl.Router.Dns.Records;

/// <summary>A name of the cluster's domain, taken apart. What is not in the name is null.</summary>
internal sealed record ClusterName
{
    public const string Svc = "svc";
    public const string Pod = "pod";

    /// <summary><c>svc</c> or <c>pod</c>.</summary>
    public required string Kind { get; init; }

    public string? Namespace { get; init; }

    /// <summary>The Service's name; below <c>pod</c> the pod's address with dashes.</summary>
    public string? Name { get; init; }

    /// <summary>The label of one endpoint.</summary>
    public string? Host { get; init; }

    public string? Port { get; init; }

    public string? Protocol { get; init; }

    public bool IsOfPods => Kind == Pod;

    /// <param name="labels">The labels in front of the domain.</param>
    /// <returns>Null when no name of the specification looks like this.</returns>
    public static ClusterName? Read(ImmutableArray<string> labels)
    {
        string kind = labels.IsEmpty ? "" : labels[^1].ToLowerInvariant();
        if (kind is not (Svc or Pod))
            return null;
        var name = new ClusterName
        {
            Kind = kind,
            Namespace = labels.Length > 1 ? labels[^2] : null,
            Name = labels.Length > 2 ? labels[^3] : null,
        };
        return labels.Length switch
        {
            <= 3 => name,
            4 when kind == Svc => name with { Host = labels[0] },
            // CoreDNS does not insist on the underscores.
            5 when kind == Svc => name with { Port = Bare(labels[0]), Protocol = Bare(labels[1]) },
            _ => null,
        };
    }

    private static string Bare(string label) => label.StartsWith('_') ? label[1..] : label;
}
