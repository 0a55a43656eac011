using Microsoft.Extensions.Hosting;

namespace SvcDsl.Router.InProcessPods;

/// <summary>Leaves signals and the console to the router: the pod ends when the router says so.</summary>
internal sealed class PodLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
