namespace SvcDsl.Tool;

/// <summary>YAML for tests.</summary>
internal static class Manifests
{
    public const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: main
                image: example/web:1.4
                ports:
                - name: http
                  containerPort: 5000

        """;

    /// <summary>A Service of <see cref="Web"/> with a node port.</summary>
    public static string Service(string nodePort = "30080", string name = "web", string app = "web") => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {name}
        spec:
          type: NodePort
          selector:
            app: {app}
          ports:
          - port: 80
            targetPort: http
            nodePort: {nodePort}

        """;

    /// <summary>Both, and the node port is wrong.</summary>
    public static string Wrong { get; } = Web + "---\n" + Service("40000");

    public static string Right { get; } = Web + "---\n" + Service();
}
