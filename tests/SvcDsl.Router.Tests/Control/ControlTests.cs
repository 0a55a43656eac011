using System.Text;
using SvcDsl.Router.Control;
using SvcDsl.Router.Control.Handlers;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Control;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class ControlTests
{
    [OnLinux]
    public async Task Socket_and_folder_are_the_users_alone()
    {
        await using Running running = await Running.StartAsync();
        string socket = ControlSocket.PathOf(running.Cluster.Id);
        Assert.True(Encoding.UTF8.GetByteCount(socket) < 108);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(socket));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(socket)!));
    }

    [OnLinux]
    public async Task Verbs_get_tables_trees_and_errors()
    {
        await using Running running = await Running.StartAsync();
        string pod = running.Cluster.Pods[0].Name;
        Assert.Equal(0, (await running.AskAsync(new() { Verb = "get", Targets = ["pods", pod] })).Code);
        string yaml = (await running.AskAsync(new() { Verb = "get", Targets = ["svc/web"], Output = "yaml" })).Output;
        Assert.Contains("clusterIP: 10.96.", yaml, StringComparison.Ordinal);
        string json = (await running.AskAsync(new() { Verb = "get", Targets = ["svc"], Output = "json" })).Output;
        Assert.Contains("\"kind\": \"List\"", json, StringComparison.Ordinal);
        (int code, string output) = await running.AskAsync(new() { Verb = "get", Targets = ["svc", "nothing"] });
        Assert.Equal((1, "error: services \"nothing\" not found in namespace default. There are: web.\n"), (code, output));
        (code, output) = await running.AskAsync(new() { Verb = "get", Targets = ["pods"], Namespace = "empty" });
        Assert.Equal((0, "No resources found in empty namespace.\n"), (code, output));
        output = (await running.AskAsync(new() { Verb = "describe", Targets = ["service", "web"] })).Output;
        Assert.Contains($"{pod}  connections: 0 open", output, StringComparison.Ordinal);
        output = (await running.AskAsync(new() { Verb = "get", Targets = ["all"] })).Output;
        Assert.Contains("deployment.apps/web", output, StringComparison.Ordinal);
    }

    [OnLinux]
    public async Task Logs_are_printed_and_followed_until_the_pod_ends()
    {
        await using Running running = await Running.StartAsync();
        string pod = running.Cluster.Pods[0].Name;
        Assert.Equal("listening\n", (await running.AskAsync(new() { Verb = "logs", Targets = [pod], Tail = 1 })).Output);
        var output = new StringWriter();
        Task<(int Code, string Output)> following = running.AskAsync(new() { Verb = "logs", Targets = ["deploy/web"], Follow = true }, output);
        await Wait.UntilAsync(() => output.GetStringBuilder().Length > 0, "the first line");
        running.Cluster.DeletePod(pod);
        Assert.Equal((0, "listening\n"), await following);
    }

    [OnLinux]
    public async Task A_cluster_that_does_not_run_is_said_not_to_run()
    {
        UserErrorException e = await Assert.ThrowsAsync<UserErrorException>(() => ControlClient.SendAsync(
            new ClusterId("nobody", "/nowhere"), new() { Verb = "get" }, TextWriter.Null, TextWriter.Null, CancellationToken.None));
        Assert.Contains("'nobody' is not running (project /nowhere). Start it in another terminal with 'dotnet run'", e.Message, StringComparison.Ordinal);
    }

    private sealed class Running(LocalCluster cluster, ControlServer server) : IAsyncDisposable
    {
        public LocalCluster Cluster { get; } = cluster;

        public static async Task<Running> StartAsync()
        {
            LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(Pods.NameServer(), Definitions.Deployment(1) + Definitions.Service()));
            await cluster.WaitUntilReadyAsync(TimeSpan.FromSeconds(20));
            ControlServer server = ControlServer.Start(cluster.Id, ControlServer.Lock(cluster.Id),
                [new GetHandler(cluster), new DescribeHandler(cluster), new LogsHandler(cluster)]);
            return new Running(cluster, server);
        }

        public async Task<(int Code, string Output)> AskAsync(ControlRequest request, StringWriter? output = null)
        {
            output ??= new StringWriter { NewLine = "\n" };
            int code = await ControlClient.SendAsync(Cluster.Id, request, output, output, CancellationToken.None);
            return (code, output.ToString());
        }

        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            await Cluster.DisposeAsync();
        }
    }
}
