using SvcDsl.Router.Store;

namespace SvcDsl.Router.Printers;

/// <summary>A kind that <c>get</c> knows, with kubectl's names for it and its table.</summary>
internal sealed record ResourceKind(
    string Kind,
    string Plural,
    IReadOnlyList<string> Names,
    string[] Columns,
    string[] WideColumns,
    Func<StoredObject, PrintContext, IReadOnlyList<string>> Row)
{
    public static readonly IReadOnlyList<ResourceKind> All =
    [
        new("Pod", "pods", ["pods", "pod", "po"], PodTable.Columns, PodTable.WideColumns, PodTable.Row),
        new("Service", "services", ["services", "service", "svc"], ServiceTable.Columns, ServiceTable.WideColumns, ServiceTable.Row),
        new("Endpoints", "endpoints", ["endpoints", "ep"], EndpointsTable.Columns, EndpointsTable.Columns, EndpointsTable.Row),
        new("EndpointSlice", "endpointslices.discovery.k8s.io", ["endpointslices", "endpointslice"], EndpointSliceTable.Columns, EndpointSliceTable.Columns, EndpointSliceTable.Row),
        new("Deployment", "deployments.apps", ["deployments", "deployment", "deploy"], DeploymentTable.Columns, DeploymentTable.WideColumns, DeploymentTable.Row),
        new("ReplicaSet", "replicasets.apps", ["replicasets", "replicaset", "rs"], ReplicaSetTable.Columns, ReplicaSetTable.Columns, ReplicaSetTable.Row),
    ];

    /// <summary>The kinds of kubectl's <c>all</c>, as far as they are known here.</summary>
    private static readonly string[] AllKinds = ["Pod", "Service", "Deployment", "ReplicaSet"];

    /// <summary>The kinds that a list such as <c>svc,ep</c> names.</summary>
    /// <exception cref="UserErrorException">A name is not known.</exception>
    public static IReadOnlyList<ResourceKind> Parse(string names) => names == "all"
        ? [.. All.Where(kind => AllKinds.Contains(kind.Kind))]
        : [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Find)];

    public static ResourceKind Find(string name) =>
        All.FirstOrDefault(kind => kind.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? throw new UserErrorException($"The local cluster has no resource type \"{name}\". It has: {string.Join(", ", All.Select(kind => string.Join("|", kind.Names)))}, all.");
}
