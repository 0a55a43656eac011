namespace SvcDsl.Rules.Pods;

internal sealed class RequestsExceedLimits : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8009",
        "Container requests more than its limit",
        Level.Error,
        "A container cannot be sure to get more than it may take; the API server rejects it.");

    public override void Check(RuleContext context)
    {
        foreach (PodContainer container in context.Pods.SelectMany(pod => pod.Containers))
        {
            Dictionary<string, ResourceAmount>? limits = null;
            foreach (ResourceAmount request in ResourceAmount.Of(container.Node, "requests"))
            {
                limits ??= ResourceAmount.Of(container.Node, "limits").GroupBy(limit => limit.Name).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
                if (limits.TryGetValue(request.Name, out ResourceAmount? limit) && limit.Amount is > 0 && request.Amount > limit.Amount)
                    context.Report(Find(container, request, limit));
            }
        }
    }

    private Finding Find(PodContainer container, ResourceAmount request, ResourceAmount limit) => new(
        Info,
        container.Pod.Owner,
        $"{container.Path}.resources.requests",
        $"{container} requests {request.Text} of {request.Name}, but its limit is {limit.Text}, so the API server rejects it; request less or raise the limit",
        request.Node.Origin)
    {
        Related = [limit.Node.Origin],
    };
}
