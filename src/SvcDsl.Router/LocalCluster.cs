using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Controllers;
using SvcDsl.Router.Dns;
using SvcDsl.Router.Kubelet;
using SvcDsl.Router.Kubelet.Processes;
using SvcDsl.Router.Proxy;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router;

/// <summary>
/// A manifest that runs on this machine: its pods as processes or code of this process, and its Services with their addresses.
/// Disposing it ends everything that it started.
/// </summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ClusterOptions options;
    private readonly ProcessHost processes = ProcessHost.ForThisMachine();
    private readonly ProjectBuilder projects;
    private readonly EndpointsController endpoints;
    private readonly IReadOnlyList<Controller> controllers;
    private Task running = Task.CompletedTask;
    private readonly string logDirectory;
    private Task? stopping;
    private ClusterDns? dns;

    private LocalCluster(ClusterDefinition definition, ClusterOptions options)
    {
        this.options = options;
        Definition = definition;
        Id = new ClusterId(definition.Name, definition.ProjectDirectory);
        Events = new ClusterEvents(options.Time);
        Events.Reported += options.Reported;
        Store = new ObjectStore(options.Time);
        Transport = options.Transport ?? ClusterTransport.ForThisMachine(options.UnprivilegedPort);
        projects = new ProjectBuilder(processes, Events);
        logDirectory = options.LogDirectory ?? Directory.CreateTempSubdirectory("svcdsl-logs-").FullName;
        var environment = new PodEnvironment(Store, Transport, new ReachableServices(Store, Transport), definition.RenderEnv);
        var launcher = new ContainerLauncher(definition, environment, processes, projects, Transport);
        Proxy = new ServiceProxy(Store, Events, Transport, options.Time, options.Balancing, options.Random);
        Node = new NodeAgent(Id.ToString(), logDirectory, Store, launcher, environment, Transport, Events, options.Time);
        endpoints = new EndpointsController(Store, Events);
        controllers =
        [
            new DeploymentController(Store, Events),
            new ReplicaSetController(Store, Events, options.Time, new Random(options.Random.Next())),
            endpoints,
            Proxy,
        ];
    }

    /// <summary>The name of the manifest.</summary>
    public string Name => Definition.Name;

    /// <summary>The Services by namespace and name, with the addresses on which this machine reaches them.</summary>
    public IReadOnlyList<LocalService> Services => [.. Store.List("Service").Select(service => new LocalService(service, Transport))];

    /// <summary>The pods by namespace and name, as they are now.</summary>
    public IReadOnlyList<PodSnapshot> Pods => [.. Store.List("Pod").Select(pod => PodSnapshot.Of(new PodView(pod), Transport))];

    /// <summary>Where the cluster's DNS answers, over UDP and TCP; null when it is switched off.</summary>
    public IPEndPoint? DnsEndpoint => dns?.Address;

    internal ClusterDefinition Definition { get; }

    internal ClusterId Id { get; }

    internal ClusterEvents Events { get; }

    internal ObjectStore Store { get; }

    internal ClusterTransport Transport { get; }

    internal ServiceProxy Proxy { get; }

    internal NodeAgent Node { get; }

    internal TimeProvider Time => options.Time;

    /// <summary>Binds all Services and begins to start the pods.</summary>
    /// <exception cref="UserErrorException">An address or port that the manifest asks for cannot be had.</exception>
    internal static async Task<LocalCluster> StartAsync(ClusterDefinition definition, ClusterOptions? options = null, CancellationToken cancel = default)
    {
        var cluster = new LocalCluster(definition, options ?? new ClusterOptions());
        try
        {
            cancel.ThrowIfCancellationRequested();
            foreach (MapNode root in new ServiceAllocator(cluster.Id.ToString(), cluster.options.HasLoadBalancer).Complete(definition.Objects.Roots))
                cluster.Store.Create(root);
            Notices.Report(cluster.Store, cluster.Transport, cluster.Events);
            cluster.Proxy.BindAll();
            cluster.StartDns();
        }
        catch (ConflictException e)
        {
            await cluster.DisposeAsync();
            throw new UserErrorException($"{e.Message}. Two objects of one kind cannot have the same name in one namespace.");
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }

        cluster.running = Task.WhenAll(
            [.. cluster.AllControllers().Select(controller => Task.Run(() => controller.RunAsync(cluster.stop.Token), CancellationToken.None)),
            Task.Run(() => cluster.Node.RunAsync(cluster.stop.Token), CancellationToken.None)]);
        return cluster;
    }

    /// <summary>The Service of a name.</summary>
    /// <param name="name">The Service's name.</param>
    /// <param name="namespace">The Service's namespace.</param>
    /// <exception cref="UserErrorException">There is no such Service.</exception>
    public LocalService Service(string name, string @namespace = ObjectKey.DefaultNamespace) =>
        Services.FirstOrDefault(service => service.Name == name && service.Namespace == @namespace)
        ?? throw new UserErrorException($"There is no Service '{name}' in namespace '{@namespace}'. There are: {string.Join(", ", Services.Select(service => service.Name))}.");

    /// <summary>Waits until all Deployments have as many ready pods as they want, and Services route to them.</summary>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="TimeoutException">It took too long; the message names the pods that are not ready, and why.</exception>
    /// <exception cref="UserErrorException">A pod cannot become ready: nothing stands in for its image, or its project does not build.</exception>
    public async Task WaitUntilReadyAsync(TimeSpan timeout, CancellationToken cancel = default)
    {
        using var limit = new CancellationTokenSource(timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        using StoreWatch watch = Store.Watch("Deployment", "ReplicaSet", "Pod");
        try
        {
            while (!Readiness.Of(Store).IsReady)
            {
                if (Readiness.Of(Store).Hopeless is { } hopeless)
                    throw new UserErrorException(hopeless);
                await watch.WaitAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"Not ready after {timeout.TotalSeconds:0} s: {Readiness.Of(Store).Describe()}");
        }

        endpoints.Synchronize();
        Proxy.Synchronize();
        dns?.Records.Synchronize();
    }

    /// <summary>Sets how many replicas a Deployment wants.</summary>
    /// <param name="deployment">The Deployment's name.</param>
    /// <param name="replicas">0 or more.</param>
    /// <param name="namespace">The Deployment's namespace.</param>
    /// <param name="cancel">Not waited for: the change is written at once, the pods follow.</param>
    /// <exception cref="UserErrorException">There is no such Deployment, or <paramref name="replicas"/> is negative.</exception>
    public Task ScaleAsync(string deployment, int replicas, string @namespace = ObjectKey.DefaultNamespace, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var key = new ObjectKey("Deployment", @namespace, deployment);
        if (replicas < 0)
            throw new UserErrorException($"{key}: replicas is {replicas}. Give 0 or more.");
        if (Store.Change(key, root => DeploymentController.SetReplicas(root, replicas)) is null)
            throw new UserErrorException($"There is no {key}. There are: {string.Join(", ", Store.List("Deployment").Select(item => item.Name))}.");
        return Task.CompletedTask;
    }

    /// <summary>Deletes a pod; its Deployment replaces it.</summary>
    /// <param name="pod">The pod's name.</param>
    /// <param name="namespace">The pod's namespace.</param>
    /// <exception cref="UserErrorException">There is no such pod.</exception>
    public void DeletePod(string pod, string @namespace = ObjectKey.DefaultNamespace)
    {
        var key = new ObjectKey("Pod", @namespace, pod);
        if (Store.Change(key, root => PodDeletion.Mark(root, Time.GetUtcNow())) is null)
            throw new UserErrorException($"There is no {key}.");
    }

    /// <summary>Stops listening, ends all connections and pods, and returns when nothing is left.</summary>
    public ValueTask DisposeAsync()
    {
        lock (stop)
            return new ValueTask(stopping ??= StopAsync(options.StopGrace));
    }

    private void StartDns()
    {
        if (options.Dns.Port != DnsOptions.Off)
            dns = ClusterDns.Start(Store, Events, Transport, options.Dns, options.Time, options.Random.NextInt64());
    }

    private IEnumerable<Controller> AllControllers() => dns is null ? controllers : [.. controllers, dns.Records];

    private async Task StopAsync(TimeSpan grace)
    {
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // That is how the loops end.
        }

        Proxy.Dispose();
        if (dns is not null)
            await dns.DisposeAsync();
        await Node.StopAsync(grace);
        projects.Dispose();
        processes.Dispose();
        if (options.LogDirectory is null)
            Directory.Delete(logDirectory, recursive: true);
    }
}
