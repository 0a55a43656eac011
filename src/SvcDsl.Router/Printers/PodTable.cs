using System.Globalization;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Printers;

/// <summary>The columns of <c>get pods</c>.</summary>
internal static class PodTable
{
    public static readonly string[] Columns = ["NAME", "READY", "STATUS", "RESTARTS", "AGE"];
    public static readonly string[] WideColumns = [.. Columns, "IP", "NODE", "NOMINATED NODE", "READINESS GATES"];

    public static IReadOnlyList<string> Row(StoredObject stored, PrintContext context)
    {
        var pod = new PodView(stored);
        int total = Math.Max(pod.Containers.Count, pod.Workload.Containers.Count());
        List<string> cells =
        [
            stored.Name,
            $"{pod.Containers.Count(container => container.IsReady)}/{total}",
            StatusOf(pod),
            Restarts(pod, context),
            context.AgeOf(stored),
        ];
        if (context.IsWide)
        {
            cells.AddRange(
            [
                pod.PodIP is { } ip ? context.Transport.Map(ip).ToString() : PrintContext.None,
                PrintContext.OrNone(stored.Spec.String("nodeName").Or("")),
                PrintContext.None,
                PrintContext.None,
            ]);
        }

        return cells;
    }

    /// <summary>kubectl's STATUS: the reason of the first container that has one, else the phase.</summary>
    public static string StatusOf(PodView pod)
    {
        if (pod.Object.IsTerminating)
            return "Terminating";
        string status = pod.Phase;
        bool hasRunning = false;
        foreach (ContainerStatusView container in pod.Containers.Reverse())
        {
            if (container.Waiting.String("reason") is { IsKnown: true } waiting)
                status = waiting.Value!;
            else if (container.Terminated.String("reason") is { IsKnown: true } terminated)
                status = terminated.Value!;
            else if (container is { Running: not null, IsReady: true })
                hasRunning = true;
        }

        return status == "Completed" && hasRunning ? (pod.IsReady ? "Running" : "NotReady") : status;
    }

    private static string Restarts(PodView pod, PrintContext context)
    {
        string count = pod.Restarts.ToString(CultureInfo.InvariantCulture);
        DateTimeOffset? last = pod.Containers
            .Select(container => container.LastTerminated.String("finishedAt"))
            .Where(time => time.IsKnown)
            .Select(time => (DateTimeOffset?)DateTimeOffset.Parse(time.Value!, CultureInfo.InvariantCulture))
            .Max();
        return pod.Restarts == 0 || last is null ? count : $"{count} ({Age.Of(context.Now - last.Value)} ago)";
    }
}
