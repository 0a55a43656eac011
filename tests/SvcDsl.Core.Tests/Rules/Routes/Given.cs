namespace SvcDsl.Rules.Routes;

/// <summary>Objects in flow style.</summary>
internal static class Given
{
    /// <summary>A Service with one port 80 to 5000, and a Deployment behind it.</summary>
    public static readonly string Web = Check.Web() + Check.Service("{selector: {app: web}, ports: [{name: http, port: 80, targetPort: 5000}]}");

    public static string Object(string apiVersion, string kind, string name, string rest, string metadata = "") =>
        $"\n---\n{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: {name}{(metadata.Length == 0 ? "" : ", " + metadata)}}}, {rest}}}\n";

    public static string Ingress(string spec, string name = "web", string metadata = "") => Object("networking.k8s.io/v1", "Ingress", name, $"spec: {spec}", metadata);

    /// <summary>An Ingress with one path that leads to a backend.</summary>
    public static string IngressTo(string backend) => Ingress($"{{rules: [{{http: {{paths: [{{path: /, pathType: Prefix, backend: {backend}}}]}}}}]}}");

    /// <summary>An Ingress with one path that leads to a Service's port.</summary>
    public static string IngressTo(string service, string port) => IngressTo($"{{service: {{name: {service}, port: {port}}}}}");

    public static string Policy(string spec, string name = "p", string metadata = "") => Object("networking.k8s.io/v1", "NetworkPolicy", name, $"spec: {spec}", metadata);
}
