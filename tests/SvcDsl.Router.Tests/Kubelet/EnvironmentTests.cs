using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Kubelet;

public sealed class EnvironmentTests
{
    private const string Env = """
                env:
                - {name: A, value: one}
                - {name: B, value: "$(A)-two"}
                - {name: C, value: "$$(A) $(NOBODY)"}
                - {name: D, value: "http://$(WEB_SERVICE_HOST):$(WEB_SERVICE_PORT)"}
                - {name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
                - {name: APP, valueFrom: {fieldRef: {fieldPath: "metadata.labels['app']"}}}
                - {name: SETTING, valueFrom: {configMapKeyRef: {name: settings, key: color}}}
                - {name: HANDLE, value: handle}
        """;

    private const string Settings = "---\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {color: green}\n";

    [OnLinux]
    public async Task A_process_sees_the_variables_that_a_container_would_see()
    {
        ClusterDefinition definition = Definitions.Of(Definitions.TestPod(), Definitions.Deployment(1, Env)
            + Definitions.Service(ports: "[{name: main-http, port: 8080, targetPort: http}]") + Settings);
        await using LocalCluster cluster = await LocalCluster.StartAsync(definition with
        {
            RenderEnv = (entry, services) => entry["name"]?.ToString() == "HANDLE" ? services.Find(definition.Objects.Services[0].Root)?.ToString() : null,
        });
        await cluster.WaitUntilReadyAsync(TimeSpan.FromSeconds(30));
        Dictionary<string, string> env = await Http.EnvironmentAsync(cluster);
        string host = cluster.Service("web").Ports[0].ClusterIP!.Address.ToString();
        PodSnapshot pod = cluster.Pods[0];

        var expected = new Dictionary<string, string>
        {
            ["A"] = "one",
            ["B"] = "one-two",
            ["C"] = "$(A) $(NOBODY)",
            ["D"] = $"http://{host}:8080",
            ["IP"] = pod.Address!.ToString(),
            ["APP"] = "web",
            ["SETTING"] = "green",
            ["HANDLE"] = $"{host}:8080",
            ["POD_IP"] = pod.Address!.ToString(),
            ["POD_NAME"] = pod.Name,
            ["POD_NAMESPACE"] = "default",
            ["HOSTNAME"] = pod.Name,
            ["PORT"] = "5000",
            ["ASPNETCORE_URLS"] = $"http://{pod.Address}:5000",
            ["WEB_SERVICE_HOST"] = host,
            ["WEB_SERVICE_PORT"] = "8080",
            ["WEB_SERVICE_PORT_MAIN_HTTP"] = "8080",
            ["WEB_PORT"] = $"tcp://{host}:8080",
            ["WEB_PORT_8080_TCP"] = $"tcp://{host}:8080",
            ["WEB_PORT_8080_TCP_PROTO"] = "tcp",
            ["WEB_PORT_8080_TCP_PORT"] = "8080",
            ["WEB_PORT_8080_TCP_ADDR"] = host,
        };
        Assert.Equal(expected, expected.Keys.ToDictionary(name => name, name => env.GetValueOrDefault(name, "(not set)")));
        Assert.True(env.ContainsKey("PATH"));
    }

    [Fact]
    public async Task Without_service_links_there_are_no_service_variables_and_low_ports_are_mapped()
    {
        IReadOnlyDictionary<string, string>? linked = null, unlinked = null;
        LocalPod pod = LocalPod.Run((context, cancel) =>
        {
            if (context.Name == "linked")
                linked = context.Environment;
            else
                unlinked = context.Environment;
            return Task.Delay(Timeout.Infinite, cancel);
        });
        const string Objects = """
            kind: Pod
            metadata: {name: linked}
            spec: {containers: [{name: c}]}
            ---
            kind: Pod
            metadata: {name: unlinked}
            spec: {enableServiceLinks: false, containers: [{name: c}]}

            """;
        await using LocalCluster cluster = await LocalCluster.StartAsync(
            Definitions.Of(pod, Objects + Definitions.Service(ports: "[{port: 80}]")), new ClusterOptions { UnprivilegedPort = 1024 });
        await cluster.WaitUntilReadyAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("20080", linked!["WEB_SERVICE_PORT"]);
        Assert.EndsWith(":20080", linked["WEB_PORT_80_TCP"], StringComparison.Ordinal);
        Assert.False(unlinked!.ContainsKey("WEB_SERVICE_PORT"));
        Assert.Equal(20080, cluster.Service("web").Ports[0].ClusterIP!.Port);
    }

    [Theory]
    [InlineData("$(A)", "1")]
    [InlineData("x$(A)y$(A)", "x1y1")]
    [InlineData("$$(A)", "$(A)")]
    [InlineData("$$$(A)", "$1")]
    [InlineData("$(B)", "$(B)")]
    [InlineData("$(A", "$(A")]
    [InlineData("$A $", "$A $")]
    public void Variables_are_expanded_as_in_Kubernetes(string text, string expected) =>
        Assert.Equal(expected, Router.Kubelet.VariableExpansion.Expand(text, name => name == "A" ? "1" : null));
}
