namespace SvcDsl.Rules.Pods;

internal sealed class ContainerNameIsWrittenTwice : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8002",
        "Container name is written twice",
        Level.Error,
        "The containers and init containers of a pod share one set of names; the API server rejects a pod that has one of them twice.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            if (pod.Containers.Count < 2)
                continue;
            var seen = new Dictionary<string, PodContainer>(StringComparer.Ordinal);
            foreach (PodContainer container in pod.Containers)
            {
                if (container.View.Name is not { IsKnown: true, Value: { Length: > 0 } name })
                    continue;
                if (seen.TryGetValue(name, out PodContainer? first))
                    context.Report(Find(container, first));
                else
                    seen.Add(name, container);
            }
        }
    }

    private Finding Find(PodContainer container, PodContainer first) => new(
        Info,
        container.Pod.Owner,
        $"{container.Path}.name",
        $"{container} has the name of another {(first.IsInit ? "init container" : "container")} of the pod, so the API server rejects it; give each a name of its own",
        container.View.Name.Origin)
    {
        Related = [first.View.Name.Origin],
    };
}
