using SvcDsl.Views;

namespace SvcDsl.Router.Tests.Running;

/// <summary>Makes clusters for tests: each has a name of its own, so that tests which run side by side have addresses of their own.</summary>
internal static class Definitions
{
    private static int count;

    /// <summary>The program that plays pods.</summary>
    public static LocalPod TestPod(params string[] args) =>
        LocalPod.Command(DotNet(), [Path.Combine(AppContext.BaseDirectory, "SvcDsl.TestPod.dll"), .. args]);

    public static string DotNet() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath!;

    /// <summary>Objects with the same local pod for every container.</summary>
    public static ClusterDefinition Of(LocalPod pod, string yaml) => Of((_, _, _, _) => pod, yaml);

    public static ClusterDefinition Of(LocalPodLookup pods, string yaml) => new()
    {
        Name = $"t{Environment.ProcessId}-{Interlocked.Increment(ref count)}",
        Objects = new ObjectSet(Manifests.Parse(yaml)),
        LocalPods = pods,
        ProjectDirectory = AppContext.BaseDirectory,
    };

    /// <summary>A Deployment 'web' whose container 'web' has the port 'http', 5000.</summary>
    public static string Deployment(int replicas = 1, string container = "", string name = "web") => $$$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: {{{name}}}}
        spec:
          replicas: {{{replicas}}}
          selector: {matchLabels: {app: {{{name}}}}}
          template:
            metadata: {labels: {app: {{{name}}}}}
            spec:
              containers:
              - name: web
                image: example/web:1
                ports: [{name: http, containerPort: 5000}]
        {{{container}}}

        """;

    /// <summary>A Service 'web' that selects the Deployment's pods; <paramref name="spec"/> is YAML in flow style.</summary>
    public static string Service(string spec = "", string ports = "[{port: 8080, targetPort: http}]", string name = "web") => $$$"""
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: {{{name}}}}
        spec: {selector: {app: web}, ports: {{{ports}}}{{{(spec.Length == 0 ? "" : ", " + spec)}}}}

        """;
}
