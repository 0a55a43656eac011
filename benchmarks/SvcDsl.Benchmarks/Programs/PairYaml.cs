using System.Globalization;
using System.Text;

namespace SvcDsl.Benchmarks.Programs;

/// <summary>Many Deployment+Service pairs as somebody writes them in YAML.</summary>
internal static class PairYaml
{
    public static string Of(int pairs)
    {
        var text = new StringBuilder();
        for (int i = 0; i < pairs; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: app-{i}
                  labels:
                    app: app-{i}
                spec:
                  replicas: 2
                  selector:
                    matchLabels:
                      app: app-{i}
                  template:
                    metadata:
                      labels:
                        app: app-{i}
                    spec:
                      containers:
                      - name: web
                        image: example/app-{i}:1.0
                        ports:
                        - name: http
                          containerPort: 8080
                        readinessProbe:
                          httpGet:
                            path: /ready
                            port: http
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: app-{i}
                spec:
                  selector:
                    app: app-{i}
                  ports:
                  - port: 80
                    targetPort: http
                ---

                """);
        }

        return text.ToString();
    }
}
