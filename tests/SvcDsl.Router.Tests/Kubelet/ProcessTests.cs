using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Kubelet;

public sealed class ProcessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [OnLinux]
    public async Task Replicas_run_as_processes_with_addresses_of_their_own()
    {
        await using LocalCluster cluster = await StartAsync(Definitions.TestPod("--print", "hello"), Definitions.Deployment(3) + Definitions.Service("type: NodePort"));
        await cluster.WaitUntilReadyAsync(Limit);
        var names = new HashSet<string>();
        for (int i = 0; i < 30; i++)
            names.Add(await Http.GetAsync(cluster, "/hostname"));
        Assert.Equal(cluster.Pods.Select(pod => pod.Name).Order(), names.Order());
        Assert.Equal(3, cluster.Pods.Select(pod => pod.Address).Distinct().Count());
        Assert.Contains("hello", cluster.Node.FindLog(cluster.Store.List("Pod")[0], "web")!.Tail());
    }

    [OnLinux]
    public async Task A_pod_that_is_killed_is_started_again_and_one_that_is_deleted_is_replaced()
    {
        await using LocalCluster cluster = await StartAsync(Definitions.TestPod(), Definitions.Deployment(1) + Definitions.Service());
        await cluster.WaitUntilReadyAsync(Limit);
        string first = cluster.Pods[0].Name;
        Assert.Equal("ok", await Http.GetAsync(cluster, "/exit?7"));
        await Wait.UntilAsync(() => cluster.Pods[0] is { Restarts: 1, IsReady: true }, "restarted and ready");
        Assert.Equal(first, cluster.Pods[0].Name);

        cluster.DeletePod(first);
        await Wait.UntilAsync(() => cluster.Pods is [{ IsReady: true } pod] && pod.Name != first, "replaced");
    }

    [OnLinux]
    public async Task A_crash_is_explained_and_backed_off()
    {
        List<ClusterEvent> events = [];
        ClusterDefinition definition = Definitions.Of(Definitions.TestPod("--crash", "no database"), Definitions.Deployment(1));
        await using LocalCluster cluster = await LocalCluster.StartAsync(definition, new ClusterOptions { Reported = Collect });
        await Wait.UntilAsync(() => cluster.Pods is [{ Status: "CrashLoopBackOff" }], "CrashLoopBackOff");
        Assert.Contains("no database", cluster.Pods[0].Message, StringComparison.Ordinal);
        Assert.Contains("exit code 3", cluster.Pods[0].Message, StringComparison.Ordinal);
        Assert.Equal(1, cluster.Pods[0].Restarts);
        lock (events)
            Assert.Contains(events, e => e.Reason == "BackOff" && e.Message.Contains("no database", StringComparison.Ordinal));

        void Collect(ClusterEvent e)
        {
            lock (events)
                events.Add(e);
        }
    }

    [OnLinux]
    public async Task A_pod_that_ignores_SIGTERM_is_killed_with_all_it_started()
    {
        int child;
        LocalCluster cluster = await StartAsync(
            Definitions.TestPod("--ignore-term", "--child"), Definitions.Deployment(1) + Definitions.Service(), TimeSpan.FromSeconds(0.5));
        await using (cluster)
        {
            await cluster.WaitUntilReadyAsync(Limit);
            child = ChildOf(cluster);
            Assert.True(IsRunning(child));
        }

        Assert.False(IsRunning(child));
        Assert.Empty(cluster.Pods);
    }

    [OnLinux]
    public async Task A_wildcard_listener_gets_a_diagnosis()
    {
        await using LocalCluster cluster = await StartAsync(Definitions.TestPod("--wildcard"), Definitions.Deployment(2).Replace("5000", "5917", StringComparison.Ordinal));
        await Wait.UntilAsync(() => cluster.Pods.Any(pod => pod.Message.Contains("$(POD_IP)", StringComparison.Ordinal)), "a diagnosis");
        string message = cluster.Pods.First(pod => pod.Message.Contains("$(POD_IP)", StringComparison.Ordinal)).Message;
        Assert.Contains("0.0.0.0:5917", message, StringComparison.Ordinal);
        await Wait.UntilAsync(() => cluster.Pods.Count(pod => pod.IsReady) == 1, "the pod that does listen is ready");
    }

    [OnLinux]
    public async Task A_port_that_is_taken_is_an_error_that_names_the_owner()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        UserErrorException e = await Assert.ThrowsAsync<UserErrorException>(() => StartAsync(
            Definitions.TestPod(), Definitions.Service("type: NodePort", $"[{{port: 80, nodePort: {port}}}]")));
        Assert.Contains($"Service 'web': spec.ports[0].nodePort {port} needs 127.0.0.1:{port}", e.Message, StringComparison.Ordinal);
        Assert.Contains($"pid {Environment.ProcessId} (", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_with_an_image_only_says_so_and_the_others_run()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(
            (_, _, name, _) => name == "web" ? Pods.NameServer() : null,
            Definitions.Deployment(1) + "---\n" + Definitions.Deployment(1, name: "image")));
        await Wait.UntilAsync(() => cluster.Pods.Any(pod => pod.IsReady) && cluster.Pods.Any(pod => pod.Status == "NoLocalPod"), "one ready, one explained");
        UserErrorException e = await Assert.ThrowsAsync<UserErrorException>(() => cluster.WaitUntilReadyAsync(Limit));
        Assert.Contains("Container 'web' of Deployment 'image' has an image only (example/web:1)", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_does_not_exist_is_an_error_that_says_where_it_was_looked_for()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(LocalPod.Command("./nowhere"), Definitions.Deployment(1)));
        UserErrorException e = await Assert.ThrowsAsync<UserErrorException>(() => cluster.WaitUntilReadyAsync(Limit));
        Assert.Contains(Path.Combine(AppContext.BaseDirectory, "nowhere"), e.Message, StringComparison.Ordinal);
    }

    private static Task<LocalCluster> StartAsync(LocalPod pod, string yaml, TimeSpan? grace = null) =>
        LocalCluster.StartAsync(Definitions.Of(pod, yaml), grace is null ? null : new ClusterOptions { StopGrace = grace.Value });

    private static int ChildOf(LocalCluster cluster) => int.Parse(
        cluster.Node.FindLog(cluster.Store.List("Pod")[0], "web")!.Tail().First(line => line.StartsWith("child ", StringComparison.Ordinal))[6..]);

    private static bool IsRunning(int pid)
    {
        try
        {
            using Process process = Process.GetProcessById(pid);
            return !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            return false;
        }
    }
}
