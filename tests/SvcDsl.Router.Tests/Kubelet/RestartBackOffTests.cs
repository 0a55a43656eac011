using SvcDsl.Router.Kubelet;
using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Kubelet;

public sealed class RestartBackOffTests
{
    [Fact]
    public void Pauses_double_up_to_five_minutes_and_are_forgotten_after_ten()
    {
        var backOff = new RestartBackOff();
        DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var pauses = new List<double>();
        for (int i = 0; i < 8; i++)
        {
            TimeSpan pause = backOff.Next(now);
            pauses.Add(pause.TotalSeconds);
            now += pause;
        }

        Assert.Equal([0, 10, 20, 40, 80, 160, 300, 300], pauses);
        Assert.Equal(TimeSpan.Zero, backOff.Next(now + TimeSpan.FromMinutes(11)));
    }

    [Fact]
    public async Task A_crashing_pod_waits_for_the_clock()
    {
        var time = new ManualTime();
        int starts = 0;
        LocalPod pod = LocalPod.Run((_, _) =>
        {
            Interlocked.Increment(ref starts);
            throw new InvalidOperationException("broken");
        });
        await using LocalCluster cluster = await LocalCluster.StartAsync(
            Definitions.Of(pod, "kind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c}]}\n"), new ClusterOptions { Time = time });
        await Wait.UntilAsync(() => starts == 2 && cluster.Pods[0].Status == "CrashLoopBackOff" && time.Pending > 0, "backed off after the first restart");
        Assert.Contains("broken", cluster.Pods[0].Message, StringComparison.Ordinal);

        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(2, starts);
        time.Advance(TimeSpan.FromSeconds(1));
        await Wait.UntilAsync(() => starts == 3, "started after 10 s");
    }
}
