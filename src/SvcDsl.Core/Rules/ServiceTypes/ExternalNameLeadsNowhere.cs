using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class ExternalNameLeadsNowhere : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5005",
        "External name leads nowhere",
        Level.Error,
        "An external name that ends at itself, at a Service that does not exist, or at a name that only pods complete, does not resolve.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        ServicesByName? services = null;
        var next = new Dictionary<MapNode, ServiceView>();
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() != "ExternalName" || service.Spec.Written("externalName") is not { } host)
                continue;
            services ??= new ServicesByName(context.Set);
            if (InClusterName.Parse(host.Value!) is not { } target)
                CheckShort(context, service, host, services);
            else if (!target.IsFull)
                ReportIncomplete(context, service, host, target.ToString());
            else if (services.Find(target) is { } found)
                next[service.Root] = found;
            else if (services.Misses(target))
                Report(context, service, host, $"there is no Service '{target.Name}' in namespace '{target.Namespace}', so the name does not resolve; name one that exists", Level.Warning);
        }

        if (next.Count > 0)
            CheckLoops(context, next);
    }

    /// <summary>Without a dot it is hardly the name of a host elsewhere.</summary>
    private void CheckShort(RuleContext context, ServiceView service, Field<string> host, ServicesByName services)
    {
        if (services[host.Value!].FirstOrDefault() is not { } meant)
            return;
        if (service.Name.IsKnown && service.Name.Value == host.Value)
            Report(context, service, host, "that is its own name, so it never resolves; name the host that it stands for", Level.Error);
        else
            ReportIncomplete(context, service, host, meant.Namespace.IsKnown ? new InClusterName(host.Value!, meant.Namespace.Value!, true).ToString() : null);
    }

    private void ReportIncomplete(RuleContext context, ServiceView service, Field<string> host, string? full) => context.Report(new Finding(
        Info,
        service,
        "spec.externalName",
        $"{service} leads to {host.Value}, but nobody completes an external name with the cluster's domain, so it does not resolve; {(full is null ? $"write {host.Value}, its namespace and svc.cluster.local" : $"did you mean {full}?")}",
        host.Origin)
    {
        Level = Level.Warning,
        Fix = full is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = full },
    });

    /// <summary>Each loop is reported once, where the set first gets into it.</summary>
    private void CheckLoops(RuleContext context, Dictionary<MapNode, ServiceView> next)
    {
        var done = new HashSet<MapNode>();
        foreach (ServiceView start in context.Set.Services)
        {
            var path = new List<ServiceView>();
            var onPath = new HashSet<MapNode>();
            ServiceView at = start;
            while (!done.Contains(at.Root) && onPath.Add(at.Root) && next.TryGetValue(at.Root, out ServiceView? following))
            {
                path.Add(at);
                at = following;
            }

            if (path.Count > 0 && onPath.Contains(at.Root) && next.ContainsKey(at.Root))
                ReportLoop(context, [.. path.SkipWhile(service => service.Root != at.Root)]);
            done.UnionWith(onPath);
        }
    }

    private void ReportLoop(RuleContext context, List<ServiceView> loop)
    {
        ServiceView first = loop[0];
        string way = loop.Count == 1 ? "itself" : $"{string.Join(" and ", loop.Skip(1).Select(service => service.ToString()))} and back";
        context.Report(new Finding(Info, first, "spec.externalName", $"{first} leads to {way}, so the name never resolves; name the host that it stands for", first.ExternalName.Origin)
        {
            Related = [.. loop.Skip(1).Select(service => service.ExternalName.Origin)],
        });
    }

    private void Report(RuleContext context, ServiceView service, Field<string> host, string problem, Level level) =>
        context.Report(new Finding(Info, service, "spec.externalName", $"{service} leads to {host.Value}, but {problem}", host.Origin) { Level = level });
}
