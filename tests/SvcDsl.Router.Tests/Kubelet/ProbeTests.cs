using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Kubelet;

public sealed class ProbeTests
{
    [Fact]
    public async Task An_http_probe_decides_whether_a_pod_is_ready()
    {
        bool isHealthy = false;
        LocalPod pod = InProcess.Handler(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/health" && !isHealthy ? 503 : 200;
            return context.Response.WriteAsync("ok");
        });
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(
            pod, Definitions.Deployment(1, "        readinessProbe: {httpGet: {path: /health, port: http}, periodSeconds: 1, failureThreshold: 1}") + Definitions.Service()));
        await Wait.UntilAsync(() => cluster.Pods is [{ IsReady: false } p] && p.Message.Contains("answered 503", StringComparison.Ordinal), "a failed probe");
        Assert.True(await Tcp.IsRefusedAsync(cluster.Service("web").Ports[0].ClusterIP!));

        isHealthy = true;
        await cluster.WaitUntilReadyAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("ok", await Http.GetAsync(cluster, "/"));
    }

    [Fact]
    public async Task A_web_application_of_this_process_logs_to_its_pod()
    {
        LocalPod pod = InProcess.App(context =>
        {
            WebApplicationBuilder builder = WebApplication.CreateBuilder();
            WebApplication app = builder.Build();
            app.MapGet("/", () => context.Name);
            return app;
        });
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(pod, Definitions.Deployment(2) + Definitions.Service()));
        await cluster.WaitUntilReadyAsync(TimeSpan.FromSeconds(20));
        Assert.Contains(await Http.GetAsync(cluster, "/"), cluster.Pods.Select(item => item.Name));
        Assert.Contains(cluster.Node.FindLog(cluster.Store.List("Pod")[0], "web")!.Tail(), line => line.Contains("Request starting", StringComparison.Ordinal)
            || line.Contains("Now listening on", StringComparison.Ordinal) || line.Contains("Application started", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failing_liveness_probe_restarts_the_container()
    {
        int starts = 0;
        LocalPod pod = LocalPod.Run((_, cancel) =>
        {
            starts++;
            return Task.Delay(Timeout.Infinite, cancel);
        });
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(
            pod, "kind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, livenessProbe: {tcpSocket: {port: 1}, periodSeconds: 1, failureThreshold: 1}}]}\n"));
        await Wait.UntilAsync(() => starts >= 2, "restarted");
        Assert.Contains(cluster.Events.Of(new("Pod", "default", "p")), e => e.Reason == "Unhealthy");
    }

    [Fact]
    public async Task A_local_address_stands_in_for_a_pod()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(
            LocalPod.Address("127.0.0.1", port), Definitions.Deployment(1) + Definitions.Service()));
        await cluster.WaitUntilReadyAsync(TimeSpan.FromSeconds(20));
        (await listener.AcceptSocketAsync()).Dispose(); // the readiness check
        using System.Net.Sockets.Socket client = await Tcp.ConnectAsync(cluster.Service("web").Ports[0].ClusterIP!);
        using System.Net.Sockets.Socket accepted = await listener.AcceptSocketAsync();
        Assert.True(accepted.Connected);
    }
}
