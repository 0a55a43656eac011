namespace SvcDsl.Analyzers.Tests.Seeded;

/// <summary>Mistakes between pods and what they find by name.</summary>
internal static class PodMistakes
{
    public static IReadOnlyList<SeededMistake> All { get; } =
    [
        new("SVC6012", "a short name of another namespace", new Edit("kind: ServiceAccount\nmetadata: {name: shop}", "kind: ServiceAccount\nmetadata: {name: shop}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: stock, namespace: warehouse}\nspec: {ports: [{port: 80}]}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: probe}\nspec: {containers: [{name: probe, image: \"example/probe:1\", env: [{name: TARGET, value: \"http://stock\"}]}]}")),
        new("SVC6013", "a variable with a slip",
            new Edit("$(BACKEND)/status", "$(BACKND)/status"),
            new Edit("$(BACKEND)/status", "$(BACKND)/status")),
        new("SVC6014", "a variable that is written twice", new Edit("kind: ServiceAccount\nmetadata: {name: shop}", "kind: ServiceAccount\nmetadata: {name: shop}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: probe}\nspec: {containers: [{name: probe, image: \"example/probe:1\", env: [{name: LEVEL, value: low}, {name: LEVEL, value: high}]}]}")),
        new("SVC6015", "a subdomain without a headless Service",
            new Edit("serviceAccountName: shop\n", "serviceAccountName: shop\n      subdomain: peers\n"),
            new Edit("serviceAccountName: shop", "serviceAccountName: shop, subdomain: peers")),
        new("SVC8002", "two containers of one name",
            new Edit("- name: proxy", "- name: api"),
            new Edit("Container(\"proxy\", \"example/proxy:2\")", "Container(\"api\", \"example/proxy:2\")")),
        new("SVC8006", "a probe of a port that the container does not have",
            new Edit("port: http}}", "port: htp}}"),
            new Edit("Probe.HttpGet(\"/ready\", \"http\")", "Probe.HttpGet(\"/ready\", \"htp\")")),
        new("SVC8009", "a request above its limit",
            new Edit("resources: {requests: {cpu: 100m}}", "resources: {requests: {cpu: 100m}, limits: {cpu: 50m}}"),
            new Edit(".Requests(cpu: \"100m\")", ".Requests(cpu: \"100m\").Limits(cpu: \"50m\")")),
        new("SVC8011", "a mount of no volume",
            new Edit("volumeMounts: [{name: uploads", "volumeMounts: [{name: upload"),
            new Edit("volumeMounts: [{name: uploads", "volumeMounts: [{name: upload")),
        new("SVC8020", "a Job that restarts always", new Edit("restartPolicy: Never", "restartPolicy: Always")),
    ];
}
