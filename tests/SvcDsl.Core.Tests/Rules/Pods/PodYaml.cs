namespace SvcDsl.Rules.Pods;

/// <summary>Workloads for tests. Containers are written in flow style, the others as lines of the block around them.</summary>
internal static class PodYaml
{
    private const string Selector = "selector: {matchLabels: {app: web}}";

    public static string Pod(string container = "", string pod = "", string name = "web") =>
        $$"""

        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: {{name}}
          labels: {app: web}
        spec:
          {{pod}}
          containers:
          - {name: main, image: i, {{container}}}

        """;

    public static string Deployment(string container = "", string pod = "", string spec = "", string name = "web", string ns = "") =>
        Workload("Deployment", container, pod, spec, name, ns);

    public static string StatefulSet(string container = "", string pod = "", string spec = "", string name = "web") => Workload("StatefulSet", container, pod, spec, name);

    public static string DaemonSet(string container = "", string pod = "", string spec = "", string name = "web") => Workload("DaemonSet", container, pod, spec, name);

    public static string Job(string spec = "", string pod = "restartPolicy: Never", string container = "") =>
        $$"""

        ---
        apiVersion: batch/v1
        kind: Job
        metadata: {name: web}
        spec:
          {{spec}}
          template:
            spec:
              {{pod}}
              containers:
              - {name: main, image: i, {{container}}}

        """;

    public static string CronJob(string spec = "", string job = "", string schedule = "schedule: '0 3 * * *'", string pod = "restartPolicy: Never") =>
        $$"""

        ---
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: web}
        spec:
          {{schedule}}
          {{spec}}
          jobTemplate:
            spec:
              {{job}}
              template:
                spec:
                  {{pod}}
                  containers:
                  - {name: main, image: i}

        """;

    private static string Workload(string kind, string container, string pod, string spec, string name, string ns = "") =>
        $$"""

        ---
        apiVersion: apps/v1
        kind: {{kind}}
        metadata:
          name: {{name}}
          {{(ns.Length > 0 ? $"namespace: {ns}" : "")}}
        spec:
          {{Selector}}
          {{spec}}
          template:
            metadata:
              labels: {app: web}
            spec:
              {{pod}}
              containers:
              - {name: main, image: i, {{container}}}

        """;
}
