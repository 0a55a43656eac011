using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class PodFieldIsUnknown : Rule
{
    /// <summary>Since then a container may have a restart policy of its own.</summary>
    private const int ContainerRestartPolicies = 35;

    private static readonly string[] RestartPolicies = ["Always", "OnFailure", "Never"];

    public override RuleInfo Info { get; } = new(
        "SVC8010",
        "Pod field has a value that Kubernetes does not know",
        Level.Error,
        "Some fields of pods and containers take a few words only, with their capitals; the API server rejects others.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            WordChoice.Check(context, Info, pod.Owner, $"The restartPolicy of {pod}", pod.Spec.String("restartPolicy"), $"{pod.Path}.restartPolicy", RestartPolicies);
            WordChoice.Check(
                context, Info, pod.Owner, $"The dnsPolicy of {pod}", pod.Spec.String("dnsPolicy"), $"{pod.Path}.dnsPolicy", "ClusterFirst", "ClusterFirstWithHostNet", "Default", "None");
            CheckNameservers(context, pod);
            foreach (PodContainer container in pod.Containers)
            {
                CheckRestartPolicy(context, container);
                WordChoice.Check(
                    context, Info, pod.Owner, $"The imagePullPolicy of {container.Text}", container.Node.String("imagePullPolicy"), $"{container.Path}.imagePullPolicy", "Always", "IfNotPresent", "Never");
                WordChoice.Check(
                    context,
                    Info,
                    pod.Owner,
                    $"The terminationMessagePolicy of {container.Text}",
                    container.Node.String("terminationMessagePolicy"),
                    $"{container.Path}.terminationMessagePolicy",
                    "File",
                    "FallbackToLogsOnError");
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
        string path = $"{container.Path}.restartPolicy";
        bool isFree = context.Settings.Target.IsAtLeast(ContainerRestartPolicies);
        if (container.IsInit || isFree)
            WordChoice.Check(context, Info, container.Pod.Owner, $"The restartPolicy of {container.Text}", policy, path, isFree ? RestartPolicies : ["Always"]);
        else if (policy.IsKnown)
            context.Report(OfContainer(container, policy, path));
    }

    private Finding OfContainer(PodContainer container, Field<string> policy, string path) => new(
        Info,
        container.Pod.Owner,
        path,
        $"{container} has a restartPolicy, which clusters before Kubernetes 1.35 reject; write it in the pod's spec",
        policy.Origin);
}
