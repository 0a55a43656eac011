using SvcDsl.Nodes;

namespace SvcDsl.Yaml;

public class NodeMergeTests
{
    [Fact]
    public void Maps_merge_scalars_and_lists_replace_null_removes() => Assert.Equal(
        "{\"kind\": \"Other\", \"list\": [3], \"map\": {\"a\": 1, \"b\": 9, \"d\": {\"e\": 5}}, \"new\": {\"y\": 2}}",
        Merged("{kind: Other, map: {a: 1, b: 2, c: 3}, list: [1, 2], gone: 1}", "{map: {b: 9, c: null, d: {e: 5}}, list: [3], gone: null, missing: null, new: {x: null, 'y': 2}}"));

    [Fact]
    public void Containers_merge_by_name_and_their_lists_by_their_keys() => Assert.Equal(
        Show(
            """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  containers:
                  - name: web
                    image: new
                    ports: [{containerPort: 80, name: http}, {containerPort: 80, protocol: UDP}, {containerPort: 81}]
                    env: [{name: A, value: '9'}, {name: B, value: '2'}, {name: C, value: '3'}]
                    volumeMounts: [{mountPath: /a, name: x}, {mountPath: /b, name: z}]
                    args: [two]
                  - name: side
                  tolerations: [{key: b}]
                  volumes: [{name: x, emptyDir: {}}]
                  hostAliases: [{ip: 1.1.1.1, hostnames: [b]}]
                  imagePullSecrets: [{name: a}, {name: b}]
            """),
        Merged(
            """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  containers:
                  - name: web
                    image: old
                    ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]
                    env: [{name: A, value: '1'}, {name: B, value: '2'}]
                    volumeMounts: [{mountPath: /a, name: x}]
                    args: [one]
                  tolerations: [{key: a}]
                  hostAliases: [{ip: 1.1.1.1, hostnames: [a]}]
                  imagePullSecrets: [{name: a}]
            """,
            """
            spec:
              template:
                spec:
                  containers:
                  - name: web
                    image: new
                    ports: [{containerPort: 80, protocol: TCP, name: http}, {containerPort: 81}]
                    env: [{name: A, value: '9'}, {name: C, value: '3'}]
                    volumeMounts: [{mountPath: /b, name: z}]
                    args: [two]
                  - name: side
                  tolerations: [{key: b}]
                  volumes: [{name: x, emptyDir: {}}]
                  hostAliases: [{ip: 1.1.1.1, hostnames: [b]}]
                  imagePullSecrets: [{name: b}]
            """).Replace("\"name\": \"http\", \"protocol\": \"TCP\"", "\"name\": \"http\"", StringComparison.Ordinal));

    [Fact]
    public void Service_ports_merge_by_port_and_protocol() => Assert.Equal(
        Show("{apiVersion: v1, kind: Service, spec: {ports: [{port: 53, name: tcp, nodePort: 30053}, {port: 53, name: udp, protocol: UDP}, {name: without-port}]}}"),
        Merged(
            "{apiVersion: v1, kind: Service, spec: {ports: [{port: 53, name: tcp}, {port: 53, name: udp, protocol: UDP}]}}",
            "{spec: {ports: [{port: 53, nodePort: 30053}, {name: without-port}]}}"));

    [Fact]
    public void The_lists_of_a_foreign_object_are_replaced() => Assert.Equal(
        Show("{apiVersion: serving.knative.dev/v1, kind: Service, spec: {ports: [{port: 2}]}}"),
        Merged("{apiVersion: serving.knative.dev/v1, kind: Service, spec: {ports: [{port: 1}]}}", "{spec: {ports: [{port: 2}]}}"));

    [Fact]
    public void What_comes_from_the_patch_keeps_its_place_and_stays_the_patchs_own()
    {
        MapNode target = Read("kind: A\nspec: {a: 1}\n", "target.yaml");
        MapNode patch = Read("spec: {b: {c: [1]}}\n", "patch.yaml");

        NodeMerge.Merge(target, patch);

        var spec = (MapNode)target["spec"]!;
        Assert.Equal("target.yaml", spec["a"]!.Origin.File);
        Assert.Equal("patch.yaml(1,11)", spec["b"]!.Origin.ToString());
        Assert.Equal("patch.yaml(1,15)", ((MapNode)spec["b"]!)["c"]!.Origin.ToString());
        ((MapNode)spec["b"]!).Remove("c");
        Assert.Equal("{\"spec\": {\"b\": {\"c\": [1]}}}", Trees.Show(patch));
    }

    private static string Merged(string target, string patch)
    {
        MapNode root = Read(target, "target.yaml");
        NodeMerge.Merge(root, Read(patch, "patch.yaml"));
        return Trees.Show(root);
    }

    private static string Show(string yaml) => Trees.Show(Read(yaml, "f"));

    private static MapNode Read(string yaml, string file) => Assert.Single(YamlReader.Read(yaml, file).Objects);
}
