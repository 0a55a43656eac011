namespace SvcDsl;

/// <summary>Raw YAML has the last word.</summary>
public class MergeTests
{
    [Fact]
    public void Volumes_and_their_mounts() => Assert.Equal(
        """
        spec:
          revisionHistoryLimit: 2
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
                image: i
                volumeMounts:
                - name: data
                  mountPath: /data
                - name: tmp
                  mountPath: /tmp
              volumes:
              - name: data
                persistentVolumeClaim:
                  claimName: web
              - name: tmp
                emptyDir: {}

        """,
        Manifests.Spec(m => m.Deployment("web")
            .Merge(
                """
                spec:
                  revisionHistoryLimit: 2
                  template:
                    spec:
                      volumes:
                      - {name: data, persistentVolumeClaim: {claimName: web}}
                """)
            .Merge("spec: {template: {spec: {volumes: [{name: tmp, emptyDir: {}}]}}}")
            .Container("main", "i")
            .Merge("volumeMounts: [{name: data, mountPath: /data}]")
            .Merge("volumeMounts: [{name: tmp, mountPath: /tmp}]")));

    [Fact]
    public void Lists_with_a_key_merge_item_by_item_in_a_container() => Assert.Equal(
        """
        ports:
        - name: http
          containerPort: 5000
          hostPort: 5000
        - name: metrics
          containerPort: 9090
        env:
        - name: A
          value: "1"
        - name: B
          value: changed
        - name: C
          value: "3"

        """,
        Manifests.Container(c => c.WithPort(5000, "http").Env("A", 1).Env("B", 2).Merge(
            """
            ports: [{containerPort: 5000, hostPort: 5000}, {containerPort: 9090, name: metrics}]
            env: [{name: B, value: changed}, {name: C, value: "3"}]
            """)));

    [Fact]
    public void Lists_with_a_key_merge_item_by_item_in_an_object() => Assert.Equal(
        "spec:\n  type: ClusterIP\n  ports:\n  - name: http\n    port: 80\n    appProtocol: http\n  - name: more\n    port: 81\n",
        Manifests.Spec(m => m.ClusterIP("web").Port(80, name: "http").Merge("spec: {ports: [{port: 80, appProtocol: http}, {port: 81, name: more}]}")));

    [Fact]
    public void A_container_is_found_by_its_name() => Assert.Contains(
        "- name: main\n        image: patched\n        env:\n        - name: API\n          value: api\n",
        Manifests.Yaml(m =>
        {
            Deployment web = m.Deployment("web").Merge("spec: {template: {spec: {containers: [{name: main, image: patched}]}}}");
            web.Container("main", "i").Env("API", m.ExternalName("api", "x.example.com").Host);
        }),
        StringComparison.Ordinal);

    [Fact]
    public void Lists_without_a_key_are_replaced() => Assert.Equal(
        "args:\n- b\n", Manifests.Container(c => c.Args("a", "a2").Merge("args: [b]")));

    [Fact]
    public void Null_removes()
    {
        Assert.Equal("", Manifests.Container(c => c.Args("a").Env("A", "b").Merge("{args: null, env: ~}")));
        Assert.Equal("spec:\n  ports:\n  - port: 80\n", Manifests.Spec(m => m.ClusterIP("web").Port(80).Merge("spec: {type: null}")));
    }

    [Fact]
    public void A_variable_that_raw_YAML_sets_is_not_set_again() => Assert.Equal(
        "env:\n- name: A\n  valueFrom:\n    secretKeyRef:\n      name: s\n      key: k\n",
        Manifests.Container(c => c.Env("A", "b").Merge("env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]")));

    [Fact]
    public void It_comes_last_wherever_it_is_written() => Assert.Contains(
        "replicas: 7\n", Manifests.Yaml(m => m.Deployment("web").Merge("spec: {replicas: 7}").Replicas(2)), StringComparison.Ordinal);

    [Theory]
    [InlineData("spec: ]", "The YAML is broken at line 1, column 7")]
    [InlineData("a: 1\nb: [\n", "The YAML is broken at line 3, column 1")]
    [InlineData("a: 1\n\tb: 2", "The YAML is broken at line 2, column 1")]
    [InlineData("a: 1\na: 2", "The YAML is broken at line 2, column 1")]
    [InlineData("a: 1\n---\nb: 2\n", "The YAML is broken at line 3, column 1: There is a second document where one value is expected")]
    [InlineData("- a", "The YAML to merge must be a map, as in \"spec: {…}\", but it is a list.")]
    [InlineData("replicas", "The YAML to merge must be a map, as in \"spec: {…}\", but it is the value replicas.")]
    [InlineData("", "The YAML to merge must be a map, as in \"spec: {…}\", but it is empty.")]
    [InlineData("# nothing", "The YAML to merge must be a map, as in \"spec: {…}\", but it is empty.")]
    public void What_is_not_one_map_is_refused(string yaml, string message) => Manifests.Build(m =>
    {
        ForeignObject other = m.Yaml("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}")[0];
        foreach (Action merge in (Action[])[() => m.Deployment("a").Merge(yaml), () => m.Deployment("b").Container("c", "i").Merge(yaml), () => other.Merge(yaml)])
        {
            var refused = Assert.Throws<ArgumentException>(merge);
            Assert.Equal("yaml", refused.ParamName);
            Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void A_map_that_calls_itself_a_list_is_one_map() => Assert.Contains(
        "items:\n- 1\n", Manifests.Yaml(m => m.Yaml("{apiVersion: v1, kind: X, metadata: {name: c}}")[0].Merge("{kind: AList, items: [1]}").Merge("kind: X")), StringComparison.Ordinal);

    [Fact]
    public void Null_is_refused() => Manifests.Build(m =>
        Assert.Equal("yaml", Assert.Throws<ArgumentNullException>(() => m.ClusterIP("a").Merge(null!)).ParamName));
}
