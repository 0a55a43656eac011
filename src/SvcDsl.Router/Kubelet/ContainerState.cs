using SvcDsl.Nodes;
using SvcDsl.Router.Store;

namespace SvcDsl.Router.Kubelet;

/// <summary>One of the three states of a container, as <c>status.containerStatuses[].state</c> says it.</summary>
internal abstract record ContainerState
{
    public abstract MapNode ToNode();

    public sealed record Waiting(string Reason, string Message = "") : ContainerState
    {
        public override MapNode ToNode() => Tree.Map(("waiting", Tree.Map(
            ("reason", Tree.Text(Reason)),
            ("message", Message.Length == 0 ? null : Tree.Text(Message)))));
    }

    public sealed record Running(DateTimeOffset StartedAt) : ContainerState
    {
        public override MapNode ToNode() => Tree.Map(("running", Tree.Map(("startedAt", Tree.Time(StartedAt)))));
    }

    public sealed record Terminated(ContainerExit Exit, string Message, DateTimeOffset StartedAt, DateTimeOffset FinishedAt) : ContainerState
    {
        public override MapNode ToNode() => Tree.Map(("terminated", Tree.Map(
            ("exitCode", Tree.Number(Exit.Code)),
            ("reason", Tree.Text(Exit.Reason)),
            ("message", Message.Length == 0 ? null : Tree.Text(Message)),
            ("startedAt", Tree.Time(StartedAt)),
            ("finishedAt", Tree.Time(FinishedAt)))));
    }
}
