namespace SvcDsl.Rules.Endpoints;

/// <summary>Endpoints and EndpointSlices as YAML.</summary>
internal static class Written
{
    /// <summary>Endpoints of one subset, unless it is a list of them.</summary>
    public static string Endpoints(string subset, string name = "db", string metadata = "") =>
        $"\n---\n{{apiVersion: v1, kind: Endpoints, metadata: {{name: {name}{metadata}}}, subsets: {(subset.StartsWith('[') ? subset : $"[{subset}]")}}}\n";

    /// <summary>A slice of Service 'db'.</summary>
    public static string Slice(string fields, string labels = "{kubernetes.io/service-name: db}") =>
        $"\n---\n{{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {{name: db-1, labels: {labels}}}, {fields}}}\n";
}
