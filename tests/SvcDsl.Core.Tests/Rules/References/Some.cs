using SvcDsl.Rules.Routes;

namespace SvcDsl.Rules.References;

/// <summary>Objects in flow style.</summary>
internal static class Some
{
    public static string StatefulSet(string serviceName = "web", string more = "", string labels = "{app: web}", string name = "web") => Given.Object(
        "apps/v1",
        "StatefulSet",
        name,
        $"spec: {{serviceName: {serviceName}, {more}selector: {{matchLabels: {labels}}}, template: {{metadata: {{labels: {labels}}}, spec: {{containers: [{{name: main, image: i}}]}}}}}}");

    public static string Deployment(string more, string container = "", string name = "web", string pod = "") => Given.Object(
        "apps/v1",
        "Deployment",
        name,
        $"spec: {{{more}selector: {{matchLabels: {{app: {name}}}}}, template: {{metadata: {{labels: {{app: {name}}}}}, spec: {{{pod}containers: [{{name: main, image: i{container}}}]}}}}}}");

    public static string Budget(string spec, string name = "b", string metadata = "") => Given.Object("policy/v1", "PodDisruptionBudget", name, $"spec: {spec}", metadata);

    /// <summary>An autoscaler for Deployment 'web'.</summary>
    public static string Autoscaler(string spec = "maxReplicas: 3", string target = "{apiVersion: apps/v1, kind: Deployment, name: web}", string name = "h", string metadata = "") =>
        Given.Object("autoscaling/v2", "HorizontalPodAutoscaler", name, $"spec: {{scaleTargetRef: {target}, {spec}}}", metadata);

    public static string ConfigMap(string data = "data: {a: b}", string name = "settings", string metadata = "") => Given.Object("v1", "ConfigMap", name, data, metadata);

    public static string Secret(string data = "stringData: {a: b}", string name = "keys", string metadata = "") => Given.Object("v1", "Secret", name, data, metadata);
}
