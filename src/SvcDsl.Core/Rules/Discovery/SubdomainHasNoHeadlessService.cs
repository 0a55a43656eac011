using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

internal sealed class SubdomainHasNoHeadlessService : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6015",
        "Subdomain of a pod has no headless Service",
        Level.Warning,
        "The DNS names of single pods, hostname.subdomain, are made by a headless Service with the subdomain's name that selects the pods.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            // The pods of a StatefulSet take their subdomain from its serviceName.
            Field<string> subdomain = pod.Spec.String("subdomain");
            if (pod.Kind == "StatefulSet" || !pod.IsWhole || !subdomain.IsKnown || subdomain.Value!.Length == 0)
                continue;
            Presence presence = context.Set.Index.Find("", "Service", subdomain.Value, pod.Owner);
            if (presence.IsMissing)
                context.Report(Find(pod, subdomain, $"but no headless Service of that name is in its namespace, so its pods get no DNS names; create Service '{subdomain.Value}' with clusterIP None"));
            else if (presence.Object is { } found && Problem(new ServiceView(found.Root), pod) is { } problem)
                context.Report(Find(pod, subdomain, $"but {found} {problem}") with { Related = [found.Origin] });
            else if (presence.Object is not null && pod.Kind is not ("Job" or "CronJob") && pod.Spec.String("hostname").IsMissing)
                context.Report(Find(pod, subdomain, "but no hostname, so its pods get no DNS names of their own; add hostname, or leave subdomain out") with { Level = Level.Info });
        }
    }

    private static string? Problem(ServiceView service, Pod pod)
    {
        if (service.ClusterIP.IsUnknown || service.Type.IsUnknown)
            return null;
        if (!service.IsHeadless || service.IsOfType("ExternalName"))
            return "is not headless, so its pods get no DNS names; set its clusterIP to None";
        return !service.Selector.IsEmpty && service.Selector.Selects(pod.Owner.PodLabels) == false ? "does not select its pods, so they get no DNS names; select their labels" : null;
    }

    private Finding Find(Pod pod, Field<string> subdomain, string problem) =>
        new(Info, pod.Owner, $"{pod.Path}.subdomain", $"{pod} has the subdomain '{subdomain.Value}', {problem}", subdomain.Origin);
}
