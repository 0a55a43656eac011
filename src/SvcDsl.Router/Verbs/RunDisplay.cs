using System.Net;
using Spectre.Console;
using SvcDsl.Router.Dns.Records;
using SvcDsl.Router.Store;

namespace SvcDsl.Router.Verbs;

/// <summary>What <c>run</c> prints. Each line stands for itself, so it reads the same on a terminal and in a file.</summary>
internal sealed class RunDisplay(TextWriter output, string name)
{
    private static readonly TimeSpan ReminderInterval = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly IAnsiConsole console = CreateConsole(output);
    private readonly HashSet<(ObjectKey Object, string Reason)> shown = [];

    /// <summary>Shows an event. What a crashing pod says is shown once; <c>describe</c> and <c>logs</c> have the rest.</summary>
    public void Show(ClusterEvent report)
    {
        lock (gate)
        {
            // A Deployment's pods crash alike: the first one's words are enough.
            var key = (report.Object with { Name = report.Object.Kind == "Pod" ? WorkloadPart(report.Object.Name) : report.Object.Name }, report.Reason);
            if (report.Object.Kind == "Pod" && !shown.Add(key))
                return;
            console.MarkupLineInterpolated($"[{(report.IsWarning ? "yellow" : "grey")}]{report.Object}: {report.Message}[/]");
        }
    }

    public void ShowServices(LocalCluster cluster)
    {
        Line($"[bold]{Markup.Escape(name)}[/] runs on this machine ({cluster.Transport.Name} network). Services:");
        foreach (LocalService service in cluster.Services)
        {
            foreach (LocalServicePort port in service.Ports.Where(port => port.Protocol == "TCP"))
            {
                string label = port.Name.Length == 0 ? service.Name : $"{service.Name} ({port.Name})";
                string scheme = port.Scheme is "http" or "https" ? port.Scheme + "://" : "";
                if (port.ClusterIP is { } clusterIP)
                    Line($"  {Markup.Escape(label),-28} {scheme}{clusterIP}");
                if (port.NodePort is { } nodePort)
                    Line($"  {"",-28} {scheme}localhost:{nodePort.Port}");
                if (port.LoadBalancer is { } balancer)
                    Line($"  {"",-28} {scheme}{balancer} (load balancer)");
            }
        }

        if (cluster.DnsEndpoint is { } dns)
            Line($"DNS: {dns}{(cluster.Services.Count == 0 ? "" : $", try {Markup.Escape(Dig(dns, cluster.Services[0]))}")}");
        Line($"Starting {Readiness.Of(cluster.Store).Wanted} pods; their logs are in {Markup.Escape(cluster.Id.LogDirectory)}");
    }

    /// <summary>Tells how pods become ready, until the cluster is to stop.</summary>
    public async Task FollowAsync(LocalCluster cluster, CancellationToken stop)
    {
        using StoreWatch watch = cluster.Store.Watch("Deployment", "ReplicaSet", "Pod");
        Dictionary<string, bool> ready = [];
        int total = -1;
        Task reminding = RemindAsync(cluster, stop);
        try
        {
            while (await watch.WaitAsync(stop))
            {
                foreach (PodView pod in cluster.Store.List("Pod").Select(pod => new PodView(pod)))
                {
                    bool isReady = pod.IsReady && !pod.Object.IsTerminating;
                    if (ready.GetValueOrDefault(pod.Name) != isReady)
                        Line(isReady ? $"[green]{pod.Name} is ready[/]" : $"[yellow]{pod.Name} is not ready any more[/]");
                    ready[pod.Name] = isReady;
                }

                Readiness readiness = Readiness.Of(cluster.Store);
                if (readiness.IsReady && readiness.Wanted != total)
                    ShowReady(total = readiness.Wanted);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C, a signal, or the verb "stop".
        }

        await reminding;
    }

    public void ShowStopping() => Line("Stopping …");

    public void ShowStopped() => Line("Stopped.");

    private static IAnsiConsole CreateConsole(TextWriter output)
    {
        bool isPlain = Console.IsOutputRedirected || !ReferenceEquals(output, Console.Out);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
        });
        // Addresses and log lines must not be broken in the middle; a terminal wraps by itself.
        console.Profile.Width = 10_000;
        return console;
    }

    /// <summary>Says what it is waiting for, when that takes long; the same words only once.</summary>
    private async Task RemindAsync(LocalCluster cluster, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(ReminderInterval, cluster.Time);
        string last = "";
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                Readiness readiness = Readiness.Of(cluster.Store);
                string text = readiness.IsReady ? "" : $"{readiness.Ready} of {readiness.Wanted} pods are ready; waiting for {readiness.Describe()}";
                if (text.Length > 0 && text != last)
                    Line($"[grey]{Markup.Escape(text)}[/]");
                last = text;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The cluster stops.
        }
    }

    private static string Dig(IPEndPoint dns, LocalService service) => $"dig @{dns.Address} -p {dns.Port} {service.Name}.{service.Namespace}.svc.{Zone.DefaultDomain}";

    private static string WorkloadPart(string pod) => pod.LastIndexOf('-') is > 0 and var dash ? pod[..dash] : pod;

    private void ShowReady(int pods) => Line(
        $"[green]All {pods} pods are ready.[/] In another terminal: dotnet run -- get pods,services | logs deploy/NAME -f | scale deploy/NAME --replicas=N | stop. Ctrl-C ends it.");

    private void Line(string markup)
    {
        lock (gate)
            console.MarkupLine(markup);
    }
}
