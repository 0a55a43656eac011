using SvcDsl.Router.Store;

namespace SvcDsl.Router.Control.Handlers;

/// <summary>Answers <c>scale</c>.</summary>
internal sealed class ScaleHandler(LocalCluster cluster) : ControlHandler
{
    public override string Verb => "scale";

    public override async Task RunAsync(ControlRequest request, Func<string, Task> print, CancellationToken cancel)
    {
        StoredObject target = Target.One(cluster.Store, request.Targets, request.Namespace, "deployment");
        if (target.Kind != "Deployment")
            throw new UserErrorException($"{target.Key} cannot be scaled here; a Deployment can.");
        await cluster.ScaleAsync(target.Name, request.Replicas, target.Namespace, cancel);
        await print($"deployment.apps/{target.Name} scaled\n");
    }
}
