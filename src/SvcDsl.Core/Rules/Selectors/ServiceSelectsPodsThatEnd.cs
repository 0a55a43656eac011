using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

internal sealed class ServiceSelectsPodsThatEnd : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC1008",
        "Service selects pods that do not stay",
        Level.Warning,
        "The pods of a Job take a part of the connections while they run, and a workload with no replicas gives no endpoints at all.");

    /// <summary>Whether the workload's pods are there to finish.</summary>
    public static bool Ends(Workload workload) => workload.View.Kind is "Job" or "CronJob";

    /// <summary>Whether the workload has been scaled to nothing.</summary>
    public static bool IsAsleep(Workload workload) =>
        workload.View.Kind is "Deployment" or "ReplicaSet" or "StatefulSet" && workload.View.Replicas is { IsKnown: true, Value: 0 };

    public override void Check(RuleContext context)
    {
        if (context.Set.Open is not null)
            return;
        HashSet<string>? scaled = null;
        foreach (ServiceView service in context.Set.Services)
        {
            // A headless Service is how the pods of a Job find one another.
            if (service.Type.IsUnknown || service.IsOfType("ExternalName") || service.Selector.IsEmpty || service.ClusterIP.IsUnknown || service.IsHeadless)
                continue;
            Selection selection = context.Workloads.Select(service);
            if (!selection.IsCertain)
                continue;
            if (selection.Workloads.FirstOrDefault(workload => Ends(workload) && !Serves(workload, service)) is { } job && selection.Workloads.FirstOrDefault(workload => !Ends(workload)) is { } other)
                context.Report(OfJob(service, job, other));
            else if (selection.Workloads.Count > 0 && selection.Workloads.All(IsAsleep) && !selection.Workloads.Any(workload => (scaled ??= Scaled(context.Set)).Contains(workload.View.NameText)))
                context.Report(OfAsleep(service, selection.Workloads[0]));
        }
    }

    /// <summary>A Job that declares the port is meant to be reached.</summary>
    private static bool Serves(Workload job, ServiceView service) => service.Ports.Any(port =>
        port.TargetPort.IsUnknown || job.Ports.Any(declared => port.TargetPort is { IsKnown: true, Value.IsName: true }
            ? declared.Name == port.TargetPort.Value.Name
            : declared.Number == (port.TargetPort.IsKnown ? port.TargetPort.Value.Number : port.Port.Or(-1))));

    /// <summary>The names of what something in the set scales, from nothing as well, as KEDA does.</summary>
    private static HashSet<string> Scaled(ObjectSet set) =>
        new(set.Objects.Select(o => o.Spec.MapAt("scaleTargetRef").String("name").Or("")), StringComparer.Ordinal);

    private Finding OfJob(ServiceView service, Workload job, Workload other) => new(
        Info,
        service,
        "spec.selector",
        $"{service} selects {service.Selector}, which {other} has and {job} as well, so while the job runs a part of the connections reaches its pods, where nothing listens; "
            + $"give the pods of {job} other labels",
        service.Selector.Map!.Origin)
    {
        Related = [job.Labels.Map?.Origin ?? job.View.Origin],
    };

    private Finding OfAsleep(ServiceView service, Workload workload) => new(
        Info,
        service,
        "spec.selector",
        $"{service} selects {workload}, which has no replicas, so it gets no endpoints until somebody scales it up",
        service.Selector.Map!.Origin)
    {
        Level = Level.Info,
        Related = [workload.View.Replicas.Origin],
    };
}
