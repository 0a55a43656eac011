using System.Net;
using System.Net.NetworkInformation;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Verbs;

public sealed class RouterProcessTests
{
    private static readonly string Objects =
        Definitions.Deployment(2, "        args: [--child]") + Definitions.Service("type: NodePort");

    [OnLinuxTheory]
    [InlineData(RouterProcess.SigInt)]
    [InlineData(RouterProcess.SigTerm)]
    [InlineData(RouterProcess.SigKill)]
    public async Task However_a_router_ends_nothing_is_left(int signal)
    {
        await using RouterProcess router = RouterProcess.Start(Objects);
        await router.WaitForAsync("All 2 pods are ready");
        IReadOnlyList<int> family = Descendants(router.Id);
        Assert.True(family.Count >= 5, $"two pods with a child each, and the guard: {family.Count}\n{router.Output}");
        HashSet<string> listening = [.. ListenersOf([router.Id, .. family])];
        Assert.True(listening.Count >= 4, string.Join(" ", listening));

        router.Signal(signal);
        int code = await router.WaitForExitAsync();
        Assert.Equal(signal == RouterProcess.SigKill ? 128 + signal : 0, code);
        await Wait.UntilAsync(() => !family.Any(pid => Directory.Exists($"/proc/{pid}")), "all processes gone");
        HashSet<string> left = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(endpoint => endpoint.ToString())];
        Assert.Empty(listening.Intersect(left));
    }

    [OnLinux]
    public async Task A_router_ends_with_the_dotnet_run_that_started_it()
    {
        await using RouterProcess run = RouterProcess.Start(Definitions.Deployment(1), byDotNetRun: true);
        await run.WaitForAsync("All 1 pods are ready");
        IReadOnlyList<int> family = Descendants(run.Id);
        Assert.True(family.Count >= 3, $"the router, its guard and a pod: {family.Count}");
        run.Signal(RouterProcess.SigKill);
        await Wait.UntilAsync(() => !family.Any(pid => Directory.Exists($"/proc/{pid}")), "all processes gone");
    }

    [OnLinux]
    public async Task A_second_CtrlC_ends_a_router_at_once()
    {
        await using RouterProcess router = RouterProcess.Start(Definitions.Deployment(1, "        args: [--ignore-term]"));
        await router.WaitForAsync("All 1 pods are ready");
        IReadOnlyList<int> family = Descendants(router.Id);
        router.Signal(RouterProcess.SigInt);
        await router.WaitForAsync("Stopping");
        router.Signal(RouterProcess.SigInt);
        Assert.Equal(130, await router.WaitForExitAsync());
        await Wait.UntilAsync(() => !family.Any(pid => Directory.Exists($"/proc/{pid}")), "all processes gone");
    }

    [OnLinux]
    public async Task Verbs_find_the_running_cluster_and_a_killed_one_can_be_started_again()
    {
        await using RouterProcess router = RouterProcess.Start(Objects);
        await router.WaitForAsync("All 2 pods are ready");
        (int code, string output) = await router.VerbAsync("run");
        Assert.Equal((1, true), (code, output.Contains($"'killed' is running already (pid {router.Id})", StringComparison.Ordinal)));
        (code, output) = await router.VerbAsync("scale", "deploy/web", "--replicas=1");
        Assert.Equal((0, "deployment.apps/web scaled\n"), (code, output));
        (code, output) = await router.VerbAsync("get", "deploy,svc", "-o", "name");
        Assert.Equal((0, "deployment/web\nservice/web\n"), (code, output));

        router.Signal(RouterProcess.SigKill);
        await router.WaitForExitAsync();
        (code, output) = await router.VerbAsync("get", "pods");
        Assert.Equal(1, code);
        Assert.Contains("'killed' is not running", output, StringComparison.Ordinal);

        Task<(int, string)> again = router.VerbAsync("run");
        await Wait.UntilAsync(
            async () =>
            {
                Assert.False(again.IsCompleted, again.IsCompleted ? (await again).Item2 : "");
                return (await router.VerbAsync("stop")).Code == 0;
            },
            "a second router answers 'stop'");
        Assert.Equal(0, (await again).Item1);
    }

    private static IReadOnlyList<int> Descendants(int root)
    {
        var parents = new Dictionary<int, int>();
        foreach (string folder in Directory.GetDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out int pid))
                continue;
            try
            {
                string stat = File.ReadAllText($"/proc/{pid}/stat");
                parents[pid] = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]);
            }
            catch (IOException)
            {
                // It ended.
            }
        }

        var found = new List<int> { root };
        for (int i = 0; i < found.Count; i++)
            found.AddRange(parents.Where(pair => pair.Value == found[i]).Select(pair => pair.Key));
        return [.. found.Skip(1)];
    }

    private static IEnumerable<string> ListenersOf(IReadOnlyList<int> pids) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
        .Where(endpoint => IPAddress.IsLoopback(endpoint.Address))
        .Where(endpoint => Router.Transport.TcpListeners.OnPort(endpoint.Port)
            .Any(listener => listener.Endpoint.Equals(endpoint) && listener.FindProcess() is { } pid && pids.Contains(pid)))
        .Select(endpoint => endpoint.ToString());
}
