using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class PodFieldIsUnknown : Rule
{
    /// <summary>Since then a container may have a restart policy of its own.</summary>
    private const int ContainerRestartPolicies = 35;

    private static readonly string[] RestartPolicies = ["Always", "OnFailure", "Never"];

    private static readonly string[] DnsPolicies = ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"];

    private static readonly string[] PullPolicies = ["Always", "IfNotPresent", "Never"];

    private static readonly string[] MessagePolicies = ["File", "FallbackToLogsOnError"];

    private static readonly string[] Sidecar = ["Always"];

    public override RuleInfo Info { get; } = new(
        "SVC8010",
        "Pod field has a value that Kubernetes does not know",
        Level.Error,
        "Some fields of pods and containers take a few words only, with their capitals; the API server rejects others.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            WordChoice.Check(context, Info, pod.Owner, pod, pod.Spec, "restartPolicy", pod.Path, RestartPolicies);
            WordChoice.Check(context, Info, pod.Owner, pod, pod.Spec, "dnsPolicy", pod.Path, DnsPolicies);
            CheckNameservers(context, pod);
            foreach (PodContainer container in pod.Containers)
            {
                CheckRestartPolicy(context, container);
                WordChoice.Check(context, Info, pod.Owner, container, container.Node, "imagePullPolicy", container.Path, PullPolicies);
                WordChoice.Check(context, Info, pod.Owner, container, container.Node, "terminationMessagePolicy", container.Path, MessagePolicies);
            }
        }
    }

    private void CheckNameservers(RuleContext context, Pod pod)
    {
        Field<string> policy = pod.Spec.String("dnsPolicy");
        if (!pod.IsWhole || policy.Or("") != "None" || !pod.Spec.IsClosed("dnsConfig") || pod.Spec.MapAt("dnsConfig").ListAt("nameservers") is { Count: > 0 })
            return;
        context.Report(new Finding(
            Info,
            pod.Owner,
            $"{pod.Path}.dnsConfig.nameservers",
            $"The dnsPolicy of {pod} is None, but dnsConfig names no nameservers, so the API server rejects it; add one or leave dnsPolicy out",
            policy.Origin));
    }

    private void CheckRestartPolicy(RuleContext context, PodContainer container)
    {
        Field<string> policy = container.Node.String("restartPolicy");
        bool isFree = context.Settings.Target.IsAtLeast(ContainerRestartPolicies);
        if (container.IsInit || isFree)
            WordChoice.Check(context, Info, container.Pod.Owner, container, container.Node, "restartPolicy", container.Path, isFree ? RestartPolicies : Sidecar);
        else if (policy.IsKnown)
            context.Report(OfContainer(container, policy));
    }

    private Finding OfContainer(PodContainer container, Field<string> policy) => new(
        Info,
        container.Pod.Owner,
        $"{container.Path}.restartPolicy",
        $"{container} has a restartPolicy, which clusters before Kubernetes 1.35 reject; write it in the pod's spec",
        policy.Origin);
}
