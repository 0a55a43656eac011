using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Router.Store;

/// <summary>An element of <c>status.containerStatuses</c> of a pod.</summary>
internal sealed class ContainerStatusView(MapNode node)
{
    public string Name => node.String("name").Or("");

    public bool IsReady => node.Bool("ready").Or(false);

    public int Restarts => node.Int("restartCount").Or(0);

    public MapNode? Waiting => node.MapAt("state").MapAt("waiting");

    public MapNode? Running => node.MapAt("state").MapAt("running");

    public MapNode? Terminated => node.MapAt("state").MapAt("terminated");

    public MapNode? LastTerminated => node.MapAt("lastState").MapAt("terminated");

    /// <summary>Why the container is as it is, for people.</summary>
    public string Message => (Waiting ?? Terminated).String("message").Or("");
}
